import type { ReleaseVersion } from '@slipway/plugin-gitops-common/api';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import { exampleChange } from '../../__testUtils__/exampleStatus';
import { renderChangePage } from '../../__testUtils__/renderChangePage';

const image = (tag: string) => ({ repository: 'r', tag });

function version(
  digit: string,
  changes: Partial<ReleaseVersion>,
): ReleaseVersion {
  return {
    revision: digit.repeat(40),
    at: '2026-01-02T14:00:00Z',
    author: 'Dana Developer',
    message: `Release ${digit}`,
    current: false,
    differences: [],
    ...changes,
  };
}

function renderRollback(versions: ReleaseVersion[]) {
  return renderChangePage(
    '/change?do=roll-back&release=payments/ledger/dev',
    ({ api }) => {
      api.versions = versions;
      api.changes = [
        {
          ...exampleChange,
          title: 'Release b',
          pullRequest: { number: 9, url: '/gitops-sandbox/pull-requests/9' },
        },
      ];
    },
  );
}

describe('rolling back', () => {
  it('lists who brought what, and takes the version that is chosen', async () => {
    const { api } = renderRollback([
      version('c', { current: true, image: '1.4.2' }),
      version('b', {
        image: '1.4.1',
        message: 'Merge pull request #9 from slipway/payments/ledger/dev',
        pullRequest: { number: 9, url: '/gitops-sandbox/pull-requests/9' },
        differences: [
          {
            path: 'image',
            label: 'Image',
            before: image('1.4.2'),
            after: image('1.4.1'),
          },
        ],
      }),
      version('a', { problem: 'The release was taken out.' }),
    ]);
    const chosen = await screen.findByRole('radio', { name: /Release b/ });
    expect(screen.getByText('Image: 1.4.2 → 1.4.1')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Pull request #9' })).toBeVisible();
    expect(screen.getByRole('radio', { name: /Release c/ })).toBeDisabled();
    expect(screen.getByRole('radio', { name: /Release a/ })).toBeDisabled();
    expect(
      screen.getByText('Cannot be released again: The release was taken out.'),
    ).toBeVisible();

    fireEvent.click(chosen);
    await waitFor(() =>
      expect(api.calls.pop()).toEqual({
        method: 'previewChange',
        argument: {
          source: {
            rollBack: {
              team: 'payments',
              workload: 'ledger',
              revision: 'b'.repeat(40),
            },
          },
          environment: 'dev',
        },
      }),
    );
  });

  it('says that there is nothing earlier', async () => {
    renderRollback([version('c', { current: true })]);
    expect(
      (await screen.findAllByText(/There is no earlier version/))[0],
    ).toBeVisible();
  });
});
