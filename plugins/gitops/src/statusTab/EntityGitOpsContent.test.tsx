import { NotAllowedError } from '@backstage/errors';
import { signalIdOfEntity } from '@slipway/plugin-gitops-common/api';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import {
  exampleApplication,
  exampleStatus,
  imagePullDiagnosis,
} from '../__testUtils__/exampleStatus';
import type { FakeGitOpsApi } from '../__testUtils__/FakeGitOpsApi';
import {
  FakeSignals,
  renderWithGitOps,
} from '../__testUtils__/renderWithGitOps';
import { EntityGitOpsContent } from './EntityGitOpsContent';

function renderTab(
  prepare: (api: FakeGitOpsApi) => void = () => {},
  signals?: FakeSignals,
) {
  return renderWithGitOps(<EntityGitOpsContent />, { prepare, signals });
}

/** Texts of the cells of a row. */
async function cellsOf(fact: string): Promise<(string | null)[]> {
  const header = await screen.findByRole('rowheader', { name: fact });
  return within(header.closest('tr')!)
    .getAllByRole('cell')
    .map(cell => cell.textContent);
}

describe('the GitOps tab', () => {
  it('shows environments side by side in promotion order', async () => {
    const { api } = renderTab();
    expect(await cellsOf('Health status')).toEqual([
      'Healthy',
      '≠differs from the others Degradedexceeded its deadline',
      'Healthy',
    ]);
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual([
      expect.stringMatching(/^Development.*checkout-dev$/),
      expect.stringMatching(/^Staging/),
      expect.stringMatching(/^Production/),
    ]);
    expect(await cellsOf('Revision')).toEqual([
      '4f2a1c0d2 commits ahead',
      '4f2a1c0d2 commits ahead',
      '≠differs from the others 9be07d11',
    ]);
    expect((await cellsOf('Last change'))[0]).toBe(
      '12 minutes ago, Dana DeveloperRelease checkout 1.8.0 to dev',
    );
    expect((await cellsOf('Drift'))[1]).toContain(
      '1 differencerisk 35, 2 benign',
    );
    expect(api.count('readEntityStatus')).toBe(1);
  });

  it('leaves a gap where an environment has no Application', async () => {
    renderTab(api => {
      api.status = exampleStatus({
        applications: [exampleApplication('dev'), exampleApplication('prod')],
      });
    });
    expect(await screen.findByText('No Application runs here.')).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Staging' })).toBeVisible();
  });

  it('shows what a sentence rests on when its number is pressed', async () => {
    renderTab();
    const attention = await screen.findByRole('region', {
      name: 'What needs attention',
    });
    await userEvent.click(
      within(attention).getByRole('button', { name: 'Evidence [1]' }),
    );
    const dialog = screen.getByRole('dialog', { name: 'Evidence 1' });
    expect(dialog).toHaveTextContent('Pod checkout-5d4f');
    expect(dialog).toHaveTextContent(
      'Back-off pulling image "registry.acme.dev/payments/checkout:1.8.0"',
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('begins with the Application that needs somebody most, with its fix', async () => {
    renderTab();
    const details = await screen.findByRole('region', {
      name: 'Details of Staging (checkout-staging)',
    });
    expect(details).toHaveTextContent('Cause: Image cannot be pulled');
    const fix = within(details).getByRole('link', {
      name: 'Open with the fix: Roll back to 1.7.3.',
    });
    const url = new URL(fix.getAttribute('href')!, 'http://localhost');
    expect(url.pathname).toBe('/new-service');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      release: 'payments/checkout/staging',
      edits: '{"image.tag":"1.7.3"}',
    });
  });

  it('shows another Application when its heading is pressed', async () => {
    renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Production/ }),
    );
    expect(
      screen.getByRole('region', {
        name: 'Details of Production (checkout-prod)',
      }),
    ).toHaveTextContent('checkout-prod runs what Git says');
  });

  it('links to the Application at its own instance', async () => {
    renderTab();
    expect(
      await screen.findByRole('link', { name: 'Open checkout-dev at main' }),
    ).toHaveAttribute(
      'href',
      'https://argocd.acme.dev/applications/argocd/checkout-dev',
    );
  });

  it('says a shared cause once', async () => {
    const diagnosis = { ...imagePullDiagnosis, sharedCause: 'registry' };
    renderTab(api => {
      api.status = exampleStatus({
        applications: ['dev', 'prod'].map(name =>
          exampleApplication(name, { diagnoses: [diagnosis] }),
        ),
        sharedCauses: [
          {
            key: 'registry',
            title: 'The registry is down',
            applications: ['app-dev', 'app-prod'],
            total: 12,
          },
        ],
      });
    });
    expect(
      await screen.findByText(/^One cause of 12 Applications of the portal/),
    ).toHaveTextContent(
      'It concerns Development (checkout-dev), Production (checkout-prod) here.',
    );
    expect(screen.getAllByText(/^The new pods cannot start/)).toHaveLength(1);
  });

  it('labels what is simulated', async () => {
    renderTab(api => {
      api.status = exampleStatus({
        applications: [exampleApplication('dev', { simulated: true })],
      });
    });
    expect(await screen.findByText('simulated')).toBeVisible();
  });

  it('filters when there are many Applications', async () => {
    renderTab(api => {
      api.status = exampleStatus({
        applications: Array.from({ length: 8 }, (_, index) =>
          exampleApplication('dev', {
            id: `app-${index}`,
            health: { status: index === 3 ? 'Degraded' : 'Healthy' },
          }),
        ),
      });
    });
    expect(await screen.findByText('8 of 8 Applications')).toBeVisible();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'unwell only' }),
    );
    expect(screen.getByText('1 of 8 Applications')).toBeVisible();
    expect(await cellsOf('Health status')).toEqual(['Degraded']);
  });
});

describe('the states of the GitOps tab', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says what it does while it reads, and when that takes long', async () => {
    jest.useFakeTimers();
    renderTab(api => {
      api.silent.push('readEntityStatus');
    });
    expect(await screen.findByText('Reading what runs')).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(3_000));
    expect(
      screen.getByText(/The portal answers slowly; this goes on by itself/),
    ).toBeVisible();
  });

  it('says who may not read, in the words of the portal', async () => {
    renderTab(api => {
      api.failures.readEntityStatus = new NotAllowedError(
        'Only payments may read it. Ask them.',
      );
    });
    expect(
      await screen.findByText('You may not read what runs of this'),
    ).toBeVisible();
    expect(
      screen.getByText('Only payments may read it. Ask them.'),
    ).toBeVisible();
  });

  it('reads again when asked to after a failure', async () => {
    const { api } = renderTab(fake => {
      fake.failures.readEntityStatus = new Error('The database is away.');
    });
    await screen.findByText('The database is away.');
    api.failures = {};
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await cellsOf('Sync status')).toHaveLength(3);
    expect(screen.queryByText('The database is away.')).not.toBeInTheDocument();
  });

  it('keeps what was known when the next reading fails', async () => {
    const signals = new FakeSignals();
    const { api } = renderTab(() => {}, signals);
    await cellsOf('Sync status');
    api.failures.readEntityStatus = new TypeError('Failed to fetch');
    signals.send({ applications: ['app-dev'] });
    expect(
      await screen.findByText(
        /could not be read again; this is what was known/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/The portal did not answer/)).toBeVisible();
    expect(await cellsOf('Sync status')).toHaveLength(3);
  });

  it('says which instance does not answer, why, and what is shown', async () => {
    renderTab(api => {
      api.status = exampleStatus({
        applications: [exampleApplication('prod', { stale: true })],
        instances: [
          {
            name: 'prod-eu',
            type: 'argocd',
            simulated: false,
            state: 'failing',
            readAt: '2026-01-02T14:02:00Z',
            problem: {
              reason: 'time-out',
              message: 'It did not answer within 3 s.',
              remedy: 'Ask the platform team whether it is up.',
            },
          },
          {
            name: 'edge',
            type: 'flux',
            simulated: false,
            state: 'reading',
          },
        ],
      });
    });
    const notice = await screen.findByText(/^prod-eu does not answer/);
    expect(notice).toHaveTextContent(
      /\(time-out\)\. Shown is what was read at \d\d:02\. It did not answer within 3 s\. Ask the platform team whether it is up\./,
    );
    expect(screen.getByText(/^edge is read for the first time/)).toBeVisible();
    expect(screen.getByText(/^as of \d\d:09$/)).toBeVisible();
  });

  it('says what was looked for and is not shown, and what to do', async () => {
    renderTab(api => {
      api.status = exampleStatus({
        applications: [],
        notShown: [
          {
            reason: 'unknown-instance',
            message: 'The annotation names the instance "west".',
            remedy: 'Use one of: main.',
          },
        ],
      });
    });
    expect(
      await screen.findByText('An instance is not configured'),
    ).toBeVisible();
    expect(
      screen.getByText(
        'The annotation names the instance "west". Use one of: main.',
      ),
    ).toBeVisible();
  });

  it('says when no Application is known yet', async () => {
    renderTab(api => {
      api.status = exampleStatus({ applications: [] });
    });
    expect(
      await screen.findByText('No Application of this entity is known yet'),
    ).toBeVisible();
  });
});

describe('changes that have no Application', () => {
  it('are shown below, and those that have one are not', async () => {
    renderTab(api => {
      const { changes } = exampleStatus();
      const [life] = changes;
      api.status = exampleStatus({
        applications: [exampleApplication('dev')],
        changes: [
          ...changes,
          { ...life, change: { ...life.change, id: '2', environment: 'dev' } },
        ],
      });
    });
    const section = await screen.findByRole('region', {
      name: 'Changes on their way',
    });
    expect(within(section).getAllByText(/^Change to/)).toHaveLength(1);
    expect(within(section).getByText('Change to Staging')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Changes (1)' })).toBeVisible();
  });
});

describe('keeping the GitOps tab up to date', () => {
  it('reads again when a signal names an Application or the entity', async () => {
    const signals = new FakeSignals();
    const { api } = renderTab(() => {}, signals);
    await cellsOf('Sync status');
    signals.send({ applications: ['app-of-others'], entities: ['x'] });
    signals.send({ applications: ['app-dev'] });
    signals.send({
      entities: [signalIdOfEntity('component:default/checkout')],
    });
    await waitFor(() => expect(api.count('readEntityStatus')).toBe(2));
  });

  it('refreshes for those who may, and says that it did', async () => {
    const { api } = renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(await screen.findByText('Refreshed.')).toBeVisible();
    expect(api.count('refreshEntity')).toBe(1);
    expect(api.count('readEntityStatus')).toBe(1);
  });

  it('says why a refresh was refused, or what it could not do', async () => {
    const { api } = renderTab(fake => {
      fake.failures.refreshEntity = new Error(
        'It was refreshed 3 s ago. Try again in 7 s.',
      );
    });
    const button = await screen.findByRole('button', { name: 'Refresh' });
    await userEvent.click(button);
    expect(
      await screen.findByText('It was refreshed 3 s ago. Try again in 7 s.'),
    ).toBeVisible();

    api.failures = {};
    api.refreshProblems = ['edge did not answer.'];
    await userEvent.click(button);
    expect(
      await screen.findByText('Not everything could be refreshed'),
    ).toBeVisible();
    expect(screen.getByText('edge did not answer.')).toBeVisible();
  });

  it('offers no refresh to those who may not', async () => {
    renderTab(api => {
      api.status = exampleStatus({ mayRefresh: false });
    });
    await cellsOf('Sync status');
    expect(
      screen.queryByRole('button', { name: 'Refresh' }),
    ).not.toBeInTheDocument();
  });
});
