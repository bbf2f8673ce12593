import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { examplePullRequest } from './__testUtils__/examplePullRequest';
import { renderSandbox } from './__testUtils__/renderSandbox';

describe('the repository page', () => {
  it('lists pull requests by state', async () => {
    renderSandbox('/', api => {
      api.pullRequests = [
        examplePullRequest(),
        examplePullRequest({ number: 3, title: 'Older', state: 'merged' }),
      ];
    });
    expect(
      await screen.findByRole('link', { name: '#12 Onboard checkout to dev' }),
    ).toHaveAttribute('href', '/gitops-sandbox/pull-requests/12');
    expect(screen.queryByText('#3 Older')).not.toBeInTheDocument();

    fireEvent.click(screen.getByRole('button', { name: 'Merged' }));
    expect(await screen.findByText('#3 Older')).toBeVisible();
  });

  it('leads to the New service page when there is nothing', async () => {
    renderSandbox('/');
    expect(
      await screen.findByRole('link', { name: 'Describe a new service' }),
    ).toHaveAttribute('href', '/new-service');
  });

  it('opens a pull request for a pushed branch, and says why it could not', async () => {
    const api = renderSandbox('/', fake => {
      fake.branches = [
        {
          name: 'by-hand',
          ahead: 2,
          head: examplePullRequest().commits[0],
        },
      ];
      fake.failures.openPullRequest = new Error('The branch is gone.');
    });
    const open = await screen.findByRole('button', {
      name: 'Open a pull request for by-hand',
    });
    fireEvent.click(open);
    expect(await screen.findByText('The branch is gone.')).toBeVisible();
    await waitFor(() => expect(open).toBeEnabled());
    api.failures = {};
  });

  it('walks through folders to a file', async () => {
    renderSandbox('/?tab=files', api => {
      api.entries = {
        '': {
          kind: 'folder',
          path: '',
          entries: [{ name: 'platform', path: 'platform', kind: 'folder' }],
        },
        platform: {
          kind: 'folder',
          path: 'platform',
          entries: [
            { name: 'logo.png', path: 'platform/logo.png', kind: 'file' },
          ],
        },
        'platform/logo.png': {
          kind: 'file',
          path: 'platform/logo.png',
          omitted: 'it is not text',
        },
      };
    });
    fireEvent.click(await screen.findByRole('button', { name: 'platform' }));
    fireEvent.click(await screen.findByRole('button', { name: 'logo.png' }));
    expect(await screen.findByText('Not shown: it is not text.')).toBeVisible();
    const path = within(screen.getByRole('navigation', { name: 'Path' }));
    expect(path.getByText('logo.png')).toHaveAttribute('aria-current', 'page');
    fireEvent.click(path.getByText('Top folder'));
    expect(
      await screen.findByRole('button', { name: 'platform' }),
    ).toBeVisible();
  });

  it('shows the secret of a new token once, and deletes the token', async () => {
    renderSandbox('/?tab=clone');
    expect(
      await screen.findByText('git clone http://portal.test/git/gitops.git'),
    ).toBeVisible();
    fireEvent.change(screen.getByLabelText('Name'), {
      target: { value: 'laptop' },
    });
    fireEvent.change(screen.getByLabelText('May'), {
      target: { value: 'write' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Create token' }));

    expect(await screen.findByText('shown-once')).toBeVisible();
    expect(
      await screen.findByText(/laptop: clone and push branches/),
    ).toBeVisible();
    fireEvent.click(
      screen.getByRole('button', { name: 'Delete the token laptop' }),
    );
    expect(await screen.findByText('You have no token yet.')).toBeVisible();
  });

  it('says why a token was not created and keeps its name', async () => {
    renderSandbox('/?tab=clone', api => {
      api.failures.createToken = new Error('You have 20 tokens already.');
    });
    fireEvent.change(await screen.findByLabelText('Name'), {
      target: { value: 'laptop' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Create token' }));
    expect(
      await screen.findByText('You have 20 tokens already.'),
    ).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('laptop');
  });

  it('says with a sentence that reading is denied', async () => {
    renderSandbox('/', api => {
      const error = new Error('Ask the platform team.');
      error.name = 'NotAllowedError';
      api.failures.listPullRequests = error;
    });
    expect(await screen.findByText('You may not read this')).toBeVisible();
    expect(screen.getByText('Ask the platform team.')).toBeVisible();
  });
});
