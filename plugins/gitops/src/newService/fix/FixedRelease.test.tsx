import { NotFoundError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FakeGitOpsApi } from '../../__testUtils__/FakeGitOpsApi';
import {
  COMPLETE,
  describeService,
  openButton,
  renderNewServicePage,
} from '../../__testUtils__/renderNewServicePage';

const repository = path.resolve(
  __dirname,
  '../../../../../examples/gitops-repo',
);
const SPEC = 'workloads/payments/ledger/dev.yaml';

function addressOf(release: string, edits: string): string {
  return `/?${new URLSearchParams({ release, edits })}`;
}

/** The page at an address, with payments/ledger in the repository. */
function renderAt(
  address: string,
  prepare: (api: FakeGitOpsApi) => void = () => {},
) {
  return renderNewServicePage(({ api }) => {
    api.workloads = [
      {
        team: 'payments',
        workload: 'ledger',
        owner: 'group:default/payments',
        environments: ['dev', 'prod'],
      },
    ];
    const content = readFileSync(path.join(repository, SPEC), 'utf8');
    api.baseFiles = ['dev', 'prod'].map(environment => ({
      path: SPEC.replace('dev', environment),
      content: content.replace('ledger/dev', `ledger/${environment}`),
    }));
    prepare(api);
  }, address);
}

const FIX = addressOf('payments/ledger/prod', '{"image.tag":"1.4.1"}');

describe('the New service page with a fix', () => {
  beforeEach(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
  });

  it('shows what is released with the fix on it, and says what the fix is', async () => {
    renderAt(FIX);
    expect(
      await screen.findByText('Fix for payments/ledger in prod:'),
    ).toBeVisible();
    expect(screen.getByText('image.tag').closest('li')).toHaveTextContent(
      'image.tag 1.4.2 → 1.4.1',
    );
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(name).toHaveValue('ledger');
    expect(name).toHaveAccessibleDescription(
      'workloads/payments/ledger/prod.yaml',
    );
    const image = within(screen.getByRole('group', { name: 'Image' }));
    expect(image.getByRole('textbox', { name: 'Tag' })).toHaveValue('1.4.1');
    expect(image.getByText('you')).toBeVisible();
  });

  it('opens the environment of the fix, though none enters it directly', async () => {
    renderAt(FIX);
    await screen.findByText('Fix for payments/ledger in prod:');
    expect(openButton()).toHaveTextContent('Open pull request to prod');
    await waitFor(() =>
      expect(openButton()).toHaveAttribute('aria-disabled', 'false'),
    );
    expect(screen.queryByText(/comes by promotion/)).not.toBeInTheDocument();
  });

  it('keeps what the person wrote before, and goes back to it', async () => {
    const { unmount } = renderNewServicePage();
    await describeService(COMPLETE);
    unmount();

    renderAt(FIX);
    await screen.findByText('Fix for payments/ledger in prod:');
    fireEvent.click(screen.getByRole('button', { name: 'Leave the fix' }));
    expect(
      await screen.findByDisplayValue(/^Node.js API called checkout/),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue(
      'checkout',
    );
  });

  it('keeps what the person changed of the fix, until they start over', async () => {
    const { unmount } = renderAt(FIX);
    const tag = await screen.findByRole('textbox', { name: 'Tag' });
    fireEvent.change(tag, { target: { value: '1.4.0' } });
    fireEvent.blur(tag);
    unmount();

    renderAt(FIX);
    expect(await screen.findByRole('textbox', { name: 'Tag' })).toHaveValue(
      '1.4.0',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByRole('textbox', { name: 'Tag' })).toHaveValue('1.4.1');
  });

  it('opens a release without a fix', async () => {
    renderAt(addressOf('payments/ledger/dev', '{}'));
    expect(
      await screen.findByText(
        /^payments\/ledger as it was last released to dev/,
      ),
    ).toBeVisible();
  });

  it.each([
    [addressOf('ledger', '{}'), /does not name a release/],
    [addressOf('payments/ledger/dev', '{'), /values that cannot be read/],
  ])('says in a sentence what is wrong with %s', async (address, words) => {
    renderAt(address);
    expect(await screen.findByText(words)).toBeVisible();
    expect(
      screen.getByLabelText('Describe the service in a sentence'),
    ).toBeVisible();
  });

  it('says that there is no such release, or why it cannot be read', async () => {
    const { unmount } = renderAt(addressOf('payments/ledger/staging', '{}'));
    expect(
      await screen.findByText(/payments\/ledger is not released to staging/),
    ).toBeVisible();
    unmount();

    renderAt(FIX, api => {
      api.failures.readWorkloadBase = new NotFoundError('It is gone.');
    });
    expect(await screen.findByText('It is gone.')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Leave the fix' }));
    expect(
      await screen.findByLabelText('Describe the service in a sentence'),
    ).toBeVisible();
  });

  it('shows a value of a fix that cannot be used as a problem of its field', async () => {
    renderAt(addressOf('payments/ledger/dev', '{"kind":"mainframe"}'));
    expect(
      await screen.findByText('Fix for payments/ledger in dev:'),
    ).toBeVisible();
    expect(openButton()).toHaveAttribute('aria-disabled', 'true');
  });
});
