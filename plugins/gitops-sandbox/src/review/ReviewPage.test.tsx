import { fireEvent, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { examplePullRequest } from '../__testUtils__/examplePullRequest';
import { renderSandbox } from '../__testUtils__/renderSandbox';

const PATH = '/pull-requests/12';

describe('the review page', () => {
  it('shows the files with the findings on their lines, and the checks', async () => {
    renderSandbox(PATH);

    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '#12 Onboard checkout to dev',
      }),
    ).toBeVisible();
    expect(screen.getByText(/The container has no memory limit/)).toBeVisible();
    expect(screen.getByText(/lint: 0 errors, 1 warnings/)).toBeVisible();
    expect(screen.getByText('0 of 1')).toBeVisible();
  });

  it('shows the words of the request', async () => {
    renderSandbox(PATH);
    fireEvent.click(await screen.findByRole('tab', { name: 'What and why' }));
    expect(
      await screen.findByText('Node.js API called checkout'),
    ).toBeVisible();
  });

  it('shows what the portal says of it, and nothing that it quotes runs', async () => {
    renderSandbox(PATH, api => {
      api.pullRequest = examplePullRequest({
        comments: [
          {
            name: 'review',
            body: '**Risks**\n\n- Nothing runs <img src=x onerror="fail()"><script>fail()</script> [a](javascript:fail())',
            writtenAt: '2026-01-02T03:04:05.000Z',
          },
        ],
      });
    });
    fireEvent.click(
      await screen.findByRole('tab', { name: 'What and why, with review' }),
    );
    const comment = await screen.findByRole('article', {
      name: 'Comment review',
    });
    expect(comment).toHaveTextContent('Slipway wrote');
    expect(comment.querySelector('strong')).toHaveTextContent('Risks');
    expect(comment.querySelector('li')).toHaveTextContent('Nothing runs');
    expect(comment.innerHTML).not.toMatch(/onerror|<script|javascript:/);
  });

  it('merges the head that was seen, and says what comes next', async () => {
    const api = renderSandbox(PATH);
    fireEvent.click(await screen.findByRole('button', { name: 'Merge' }));

    expect(await screen.findByText(/^Merged\./)).toBeVisible();
    expect(api.acted).toEqual([
      {
        number: 12,
        action: 'merge',
        head: api.pullRequest.head.revision,
      },
    ]);
    expect(
      screen.queryByRole('button', { name: 'Merge' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Go to the catalog' }),
    ).toBeVisible();
  });

  it('says why something cannot be done, at its button', async () => {
    renderSandbox(PATH, api => {
      api.pullRequest = examplePullRequest({
        actions: {
          approve: {
            allowed: false,
            reason: 'You asked for this change: someone else approves it.',
          },
          merge: { allowed: false, reason: 'An approval is missing.' },
          close: { allowed: true },
        },
      });
    });
    const approve = await screen.findByRole('button', { name: 'Approve' });
    expect(approve).toBeDisabled();
    expect(approve).toHaveAccessibleDescription(/someone else approves it/);
    expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Close' })).toBeEnabled();
  });

  it('merges nothing when the branch moved, and shows the new head', async () => {
    const api = renderSandbox(PATH, fake => {
      fake.failures.act = new Error('The branch moved to 7c65c87a.');
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    expect(
      await screen.findByText('The branch moved to 7c65c87a.'),
    ).toBeVisible();

    api.pullRequest = examplePullRequest({
      title: 'Onboard checkout to dev, again',
      head: { branch: 'b', revision: `7c65c87a${'0'.repeat(32)}` },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show what is now' }));
    expect(
      await screen.findByText('head 7c65c87a', { exact: false }),
    ).toBeVisible();
  });

  it('says why the pull request could not be read, and tries again', async () => {
    const api = renderSandbox(PATH, fake => {
      fake.failures.readPullRequest = new Error('There is no pull request 12.');
    });
    expect(
      await screen.findByText('There is no pull request 12.'),
    ).toBeVisible();

    api.failures = {};
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Merge' })).toBeVisible();
  });
});
