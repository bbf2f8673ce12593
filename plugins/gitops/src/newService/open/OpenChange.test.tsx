import { fireEvent, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import {
  COMPLETE,
  describeService,
  openButton,
  renderNewServicePage,
} from '../../__testUtils__/renderNewServicePage';

const openedTitle = 'The pull request is open';

async function describeAndOpen(): Promise<void> {
  await describeService(COMPLETE);
  fireEvent.click(openButton());
}

describe('opening a pull request', () => {
  beforeEach(() => window.localStorage.clear());

  it('runs a task that carries the id of the draft and not its text', async () => {
    const { api, scaffolder } = renderNewServicePage();
    await describeAndOpen();

    expect(await screen.findByText(openedTitle)).toBeVisible();
    const [{ templateRef, values }] = scaffolder.started;
    expect(templateRef).toBe('template:default/gitops-open-pull-request');
    expect(values).toEqual({
      draftId: api.drafts[0].id,
      environment: 'dev',
      planDigest: expect.stringMatching(/^sha256:/),
      baseDigest: expect.stringMatching(/^sha256:/),
      requestKey: expect.any(String),
    });
    expect(JSON.stringify(values)).not.toContain('Redis');
  });

  it('takes the person’s own token along as a secret, where the portal wants it', async () => {
    const { scaffolder } = renderNewServicePage(
      ({ api }) => {
        api.personTokensFor = 'https://github.com/acme/gitops';
      },
      '/',
      'token-of-dana',
    );
    await describeAndOpen();
    expect(await screen.findByText(openedTitle)).toBeVisible();
    const [{ values, secrets }] = scaffolder.started;
    expect(secrets).toEqual({ USER_OAUTH_TOKEN: 'token-of-dana' });
    expect(JSON.stringify(values)).not.toContain('token-of-dana');
  });

  it('ends with the link and three lines on what happens next', async () => {
    renderNewServicePage();
    await describeAndOpen();

    expect(
      await screen.findByRole('link', { name: 'Go to pull request #12' }),
    ).toHaveAttribute('href', '/gitops-sandbox/pull-requests/12');
    expect(screen.getByText('Argo CD then syncs dev.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveFocus();
  });

  it('shows its steps, and its log one click away', async () => {
    renderNewServicePage(({ scaffolder }) => {
      scaffolder.silent = true;
    });
    await describeAndOpen();

    expect(
      await screen.findAllByText('Committing and opening the pull request'),
    ).not.toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: 'Show the log' }));
    expect(screen.getByText('Opening the change to dev')).toBeVisible();
  });

  it('says that there is nothing to do', async () => {
    renderNewServicePage(({ scaffolder }) => {
      scaffolder.output = { status: 'nothing-to-do' };
    });
    await describeAndOpen();
    expect(await screen.findByText(/^Nothing to do/)).toBeVisible();
  });

  it('says that the pull request was open already', async () => {
    renderNewServicePage(({ scaffolder }) => {
      scaffolder.output = { status: 'adopted', changeId: 'change-1' };
    });
    await describeAndOpen();
    expect(
      await screen.findByText(
        'The pull request was open already, with this content',
      ),
    ).toBeVisible();
  });

  it('shows the message of a task that failed, and a retry has the same key', async () => {
    const { scaffolder } = renderNewServicePage(fakes => {
      fakes.scaffolder.error = {
        name: 'ConflictError',
        message: 'omar has a change of checkout to dev under way.',
      };
    });
    await describeAndOpen();
    expect(
      await screen.findByText(/omar has a change of checkout/),
    ).toBeVisible();

    scaffolder.error = undefined;
    fireEvent.click(openButton());
    expect(await screen.findByText(openedTitle)).toBeVisible();
    const [first, second] = scaffolder.started;
    expect(second.values.requestKey).toBe(first.values.requestKey);
  });

  it('says that the portal did not answer, and that nothing is lost', async () => {
    renderNewServicePage(({ api }) => {
      api.failures.saveDraft = new TypeError('Failed to fetch');
    });
    await describeAndOpen();
    expect(
      await screen.findByText(
        /The portal did not answer. What you wrote is kept/,
      ),
    ).toBeVisible();
  });

  it('says with a sentence that the person may not open the change', async () => {
    renderNewServicePage(({ api }) => {
      const error = new Error('Ask its owner.');
      error.name = 'NotAllowedError';
      api.failures.previewChange = error;
    });
    await describeAndOpen();
    expect(
      await screen.findByText('You may not open this change'),
    ).toBeVisible();
    expect(screen.getByText('Ask its owner.')).toBeVisible();
  });

  it('opens nothing when the portal plans something else, shows that, and opens it on the second press', async () => {
    const { api, scaffolder } = renderNewServicePage();
    await describeService(COMPLETE);
    // Somebody merged a file of this release meanwhile.
    api.baseFiles = [
      {
        path: 'environments/dev/workloads/payments/checkout/service.yaml',
        content: 'kind: Service\n',
      },
    ];
    fireEvent.click(openButton());

    expect(
      await screen.findByText(/plans something else than you saw/),
    ).toBeVisible();
    expect(scaffolder.started).toHaveLength(0);
    expect(
      screen.getByRole('button', { name: /^service\.yaml changed/ }),
    ).toBeVisible();

    await waitFor(() =>
      expect(openButton()).toHaveAttribute('aria-disabled', 'false'),
    );
    fireEvent.click(openButton());
    expect(await screen.findByText(openedTitle)).toBeVisible();
    expect(scaffolder.started).toHaveLength(1);
  });

  it('starts a new page after the last one was opened', async () => {
    renderNewServicePage();
    await describeAndOpen();
    await screen.findByText(openedTitle);
    fireEvent.click(
      screen.getByRole('button', { name: 'Describe another service' }),
    );
    expect(
      screen.getByLabelText('Describe the service in a sentence'),
    ).toHaveValue('');
  });

  it('begins anew on the next visit, and not before', async () => {
    const { unmount } = renderNewServicePage();
    await describeAndOpen();
    await screen.findByText(openedTitle);
    expect(
      screen.getByLabelText('Describe the service in a sentence'),
    ).toHaveValue(COMPLETE);
    unmount();
    renderNewServicePage();
    expect(
      await screen.findByLabelText('Describe the service in a sentence'),
    ).toHaveValue('');
  });
});
