import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { examplePreview, lostHandEdit } from '../__testUtils__/examplePreview';
import { exampleStaleReleases } from '../__testUtils__/exampleStaleReleases';
import type { FakeGitOpsApi } from '../__testUtils__/FakeGitOpsApi';
import type { FakeScaffolderApi } from '../__testUtils__/FakeScaffolderApi';
import { renderChangePage } from '../__testUtils__/renderChangePage';

function renderReleases(
  prepare: (fakes: {
    api: FakeGitOpsApi;
    scaffolder: FakeScaffolderApi;
  }) => void = () => {},
) {
  return renderChangePage('/releases', fakes => {
    fakes.api.staleReleases = exampleStaleReleases();
    prepare(fakes);
  });
}

async function chooseFirst(count: number) {
  fireEvent.change(await screen.findByLabelText('First'), {
    target: { value: String(count) },
  });
  fireEvent.click(
    screen.getByRole('button', { name: `Choose the first ${count}` }),
  );
}

describe('the page of releases to renew', () => {
  it('lists them by environment in promotion order, with what is known', async () => {
    renderReleases();
    await screen.findByRole('heading', {
      name: 'dev: 3 of 12 would change',
    });
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'dev: 3 of 12 would change',
      'staging: 1 of 4 would change',
      'prod: 1 of 2 would change',
    ]);
    expect(screen.getByText('The lock cannot be read.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Pull request #7' })).toBeVisible();
    expect(
      screen.getByRole('checkbox', { name: 'Choose payments/ledger in dev' }),
    ).toBeDisabled();
  });

  it('opens a batch one after another, and says what became of each', async () => {
    const { scaffolder, api } = renderReleases();
    await chooseFirst(2);
    fireEvent.click(
      screen.getByRole('button', { name: 'Open 2 pull requests' }),
    );
    expect(await screen.findByText('2 of 2 done')).toBeVisible();
    expect(scaffolder.started.map(({ values }) => values)).toMatchObject([
      {
        source: { rerender: { team: 'payments', workload: 'checkout' } },
        environment: 'dev',
      },
      {
        source: { rerender: { team: 'orders', workload: 'orders-api' } },
        environment: 'dev',
      },
    ]);
    expect(screen.getAllByText(/^Opened:/)).toHaveLength(2);
    await waitFor(() => expect(api.count('listStaleReleases')).toBe(2));
  });

  it('stops after the one that is being opened', async () => {
    const { scaffolder } = renderReleases(fakes => {
      fakes.scaffolder.silent = true;
    });
    await chooseFirst(3);
    fireEvent.click(
      screen.getByRole('button', { name: 'Open 3 pull requests' }),
    );
    await waitFor(() => expect(scaffolder.started).toHaveLength(1));
    fireEvent.click(
      screen.getByRole('button', { name: 'Stop after this one' }),
    );
    scaffolder.end();
    expect(
      await screen.findAllByText('not opened: the batch was stopped'),
    ).toHaveLength(2);
    expect(scaffolder.started).toHaveLength(1);
  });

  it('goes on after one that failed', async () => {
    renderReleases(fakes => {
      fakes.scaffolder.error = {
        name: 'ConflictError',
        message: 'Somebody else committed to the branch.',
      };
    });
    await chooseFirst(2);
    fireEvent.click(
      screen.getByRole('button', { name: 'Open 2 pull requests' }),
    );
    expect(
      await screen.findAllByText('Somebody else committed to the branch.'),
    ).toHaveLength(2);
  });

  it('leaves what was edited by hand to somebody who looks at it', async () => {
    const { scaffolder } = renderReleases(({ api }) => {
      api.previewOf = () => examplePreview({ handEdits: [lostHandEdit] });
    });
    await chooseFirst(1);
    fireEvent.click(
      screen.getByRole('button', { name: 'Open 1 pull request' }),
    );
    expect(
      await screen.findByText(/it would write over what was edited by hand/),
    ).toBeVisible();
    expect(scaffolder.started).toEqual([]);
  });

  it('chooses of one team', async () => {
    renderReleases();
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: 'Team' }));
    fireEvent.click(within(screen.getByRole('listbox')).getByText('orders'));
    await chooseFirst(10);
    expect(
      screen.getByRole('button', { name: 'Open 1 pull request' }),
    ).toBeEnabled();
  });

  it('says that everything is as it would be written today', async () => {
    renderReleases(({ api }) => {
      api.staleReleases = {
        environments: [{ name: 'dev', total: 4, releases: [] }],
      };
    });
    expect(
      await screen.findByText(/Every release is as today’s renderer/),
    ).toBeVisible();
    expect(screen.getByText(/4 releases were looked at/)).toBeVisible();
  });
});
