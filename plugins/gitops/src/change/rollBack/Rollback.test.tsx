import type { ReleaseVersion } from '@slipway/plugin-gitops-common/api';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
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
    },
  );
}

describe('rolling back', () => {
  it('lists who brought what, and takes the version that is chosen', async () => {
    const { api } = renderRollback([
      version('c', { current: true, image: '1.4.2' }),
      version('b', {
        image: '1.4.1',
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
    expect(screen.getByText('Image: r:1.4.2 → r:1.4.1')).toBeVisible();
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
