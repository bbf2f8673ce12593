import type { Change } from '@slipway/plugin-gitops-common/api';
import { fireEvent, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { exampleChange } from '../__testUtils__/exampleStatus';
import { renderChangePage } from '../__testUtils__/renderChangePage';

const changes: Change[] = [
  {
    ...exampleChange,
    id: 'change-3',
    kind: 'scale',
    title: 'Scale checkout in staging',
    stage: 'opened',
    history: [
      { stage: 'asked', at: '2026-01-02T14:01:00Z' },
      { stage: 'opened', at: '2026-01-02T14:02:00Z' },
    ],
    review: { checks: 'success', approvals: [] },
  },
  {
    ...exampleChange,
    id: 'change-2',
    kind: 'image',
    title: 'Set the image of checkout in dev',
    environment: 'dev',
    stage: 'failed',
    failure: 'Somebody else committed to the branch. Ask them first.',
    pullRequest: undefined,
  },
  {
    ...exampleChange,
    id: 'change-1',
    title: 'Onboard checkout to dev',
    environment: 'dev',
    stage: 'closed',
  },
];

function renderMine(mine: Change[] = changes) {
  return renderChangePage('/changes', ({ api }) => {
    api.changes = mine;
  });
}

function group(name: RegExp) {
  return screen.getByRole('region', { name });
}

describe('the page with one’s own changes', () => {
  it('puts first what needs attention, with why', async () => {
    renderMine();
    await screen.findByText('Scale checkout in staging');
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Needs attention (1)', 'Under way (1)', 'Done (1)']);
    const attention = within(group(/^Needs attention/));
    expect(
      attention.getAllByText(/Somebody else committed to the branch/)[0],
    ).toBeVisible();
  });

  it('shows how far a change is, and where it is reviewed', async () => {
    renderMine();
    await screen.findByText('Scale checkout in staging');
    const underWay = within(group(/^Under way/));
    expect(underWay.getByText('0 of 1 approvals.')).toBeVisible();
    expect(
      underWay.getByRole('link', { name: 'Pull request #12' }),
    ).toHaveAttribute('href', '/gitops-sandbox/pull-requests/12');
    expect(
      underWay.getByText('Scaling of payments/checkout in staging'),
    ).toBeVisible();
  });

  it('folds the life of what is done away', async () => {
    renderMine();
    const show = await screen.findByRole('button', { name: /^Show its life/ });
    const done = within(group(/^Done/));
    expect(done.getByText('merged')).not.toBeVisible();
    fireEvent.click(show);
    expect(done.getByText('merged')).toBeVisible();
  });

  it('says how a change begins, where there is none', async () => {
    renderMine([]);
    expect(
      await screen.findByText('You have asked for no change yet'),
    ).toBeVisible();
  });

  it('says why nothing could be read, and tries again', async () => {
    const { api } = renderChangePage('/changes', fakes => {
      fakes.api.changes = changes;
      fakes.api.failures.listChanges = new TypeError('Failed to fetch');
    });
    expect(await screen.findByText(/The portal did not answer/)).toBeVisible();
    delete api.failures.listChanges;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Scale checkout in staging')).toBeVisible();
  });
});
