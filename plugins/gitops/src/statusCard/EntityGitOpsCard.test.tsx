import { NotFoundError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import {
  exampleApplication,
  exampleStatus,
} from '../__testUtils__/exampleStatus';
import { renderWithGitOps } from '../__testUtils__/renderWithGitOps';
import { EntityGitOpsContent } from '../statusTab/EntityGitOpsContent';
import { EntityGitOpsCard } from './EntityGitOpsCard';

async function lines(): Promise<(string | null)[]> {
  const list = await screen.findByRole('list', {
    name: 'State per environment',
  });
  return within(list)
    .getAllByRole('listitem')
    .map(row => row.textContent);
}

describe('the GitOps card', () => {
  it('has a line per environment, two sentences, their age and the next step', async () => {
    renderWithGitOps(<EntityGitOpsCard />);
    expect(await lines()).toEqual([
      'Development SyncedHealthy',
      'Staging OutOfSyncDegraded',
      'Production SyncedHealthy',
    ]);
    expect(
      screen.getByText(/The old version still serves there/),
    ).toBeVisible();
    expect(screen.getByText('40 seconds ago')).toBeVisible();
    expect(
      screen.getByRole('link', {
        name: 'Open with the fix: Roll back to 1.7.3.',
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the GitOps tab' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/gitops');
  });

  it('has the evidence one click away', async () => {
    renderWithGitOps(<EntityGitOpsCard />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Evidence [1]' }),
    );
    expect(
      screen.getByRole('dialog', { name: 'Evidence 1' }),
    ).toHaveTextContent('Back-off pulling image');
  });

  it('shares its request with the tab on the same page', async () => {
    const { api } = renderWithGitOps(
      <>
        <EntityGitOpsCard />
        <EntityGitOpsContent />
      </>,
    );
    await lines();
    await screen.findByRole('table', { name: /^What runs where/ });
    expect(api.count('readEntityStatus')).toBe(1);
  });

  it('shows the worst of many and counts the others', async () => {
    renderWithGitOps(<EntityGitOpsCard />, {
      prepare: api => {
        api.status = exampleStatus({
          applications: Array.from({ length: 9 }, (_, index) =>
            exampleApplication(`e${index}`, {
              simulated: index === 8,
              health: { status: index === 8 ? 'Missing' : 'Healthy' },
            }),
          ),
        });
      },
    });
    expect((await lines()).at(-1)).toBe('e8 simulatedSyncedMissing');
    expect(screen.getByText('and 3 more that are better')).toBeVisible();
  });

  it('is never blank: it says why there is nothing', async () => {
    renderWithGitOps(<EntityGitOpsCard />, {
      prepare: api => {
        api.failures.readEntityStatus = new NotFoundError(
          'There is no such entity. Look in the catalog.',
        );
      },
    });
    expect(
      await screen.findByText('The portal does not know this entity'),
    ).toBeVisible();
    expect(
      screen.getByText('There is no such entity. Look in the catalog.'),
    ).toBeVisible();
  });
});
