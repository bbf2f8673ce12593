import { fireEvent, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import { examplePreview } from '../../__testUtils__/examplePreview';
import type { FakeGitOpsApi } from '../../__testUtils__/FakeGitOpsApi';
import { renderChangePage } from '../../__testUtils__/renderChangePage';

const differences = [
  {
    path: 'image',
    label: 'Image',
    before: { repository: 'r', tag: '1.4.0' },
    after: { repository: 'r', tag: '1.4.2' },
  },
  {
    path: 'expose',
    label: 'Exposure',
    after: { type: 'public' },
    risk: 'opens it to the internet',
  },
];

function renderPromotion(
  environment: string,
  prepare: (api: FakeGitOpsApi) => void = () => {},
) {
  return renderChangePage(
    `/change?do=promote&release=payments/ledger/${environment}`,
    ({ api }) => {
      api.previewOf = () => examplePreview({ kind: 'promote', differences });
      prepare(api);
    },
  );
}

function lastSource(api: FakeGitOpsApi) {
  return api.calls.filter(({ method }) => method === 'previewChange').pop()
    ?.argument;
}

describe('promoting', () => {
  it('chooses all fields, with the risks beside, and then those that are left', async () => {
    const { api } = renderPromotion('staging');
    const all = await screen.findByRole('checkbox', { name: 'All fields' });
    expect(all).toBeChecked();
    expect(screen.getByText('opens it to the internet')).toBeVisible();
    expect(lastSource(api)).toEqual({
      source: {
        promote: { team: 'payments', workload: 'ledger', from: 'dev' },
      },
      environment: 'staging',
    });
    fireEvent.click(
      screen.getByRole('checkbox', { name: 'Carry over Exposure' }),
    );
    expect(screen.getByText('1 of 2 fields are carried over.')).toBeVisible();
    await waitFor(() =>
      expect(lastSource(api)).toMatchObject({
        source: { promote: { from: 'dev', fields: ['image'] } },
      }),
    );
  });

  it('wants at least one field', async () => {
    renderPromotion('staging');
    fireEvent.click(
      await screen.findByRole('checkbox', { name: 'All fields' }),
    );
    expect(
      screen.getByRole('button', { name: /^Open pull request/ }),
    ).toHaveAccessibleDescription('Choose at least one field.');
  });

  it('carries everything into an environment that has nothing yet', async () => {
    const { api } = renderPromotion('prod');
    expect(
      await screen.findByText(
        'prod has no release yet: all of it is carried over from staging.',
      ),
    ).toBeVisible();
    expect(lastSource(api)).toMatchObject({
      source: { promote: { from: 'staging' } },
    });
  });

  it('says that both are the same, or that there is nothing before', async () => {
    const { unmount } = renderPromotion('staging', api => {
      api.previewOf = () => examplePreview({ differences: [] });
    });
    expect(
      await screen.findByText('dev and staging have the same spec.'),
    ).toBeVisible();
    unmount();
    renderPromotion('dev');
    expect(
      (
        await screen.findAllByText(
          'There is no environment before dev that has a release.',
        )
      )[0],
    ).toBeVisible();
  });
});
