import type { PullRequestSummary } from '../api';
import type { PullRequestState } from '@slipway/plugin-gitops-node';
import { summarizePullRequest } from '../review/describePullRequest';
import type { Sandbox } from '../Sandbox';
import { settlePullRequest } from '../review/settlePullRequest';

/** Pull requests in one state or any, newest first. */
export async function listPullRequests(
  sandbox: Sandbox,
  state: PullRequestState | 'all',
): Promise<PullRequestSummary[]> {
  // What is stored as open may have ended in Git, so the open ones are looked at
  // before anything is filtered.
  for (const stored of await sandbox.pullRequests.list({ state: 'open' })) {
    await settlePullRequest(sandbox, stored);
  }
  const listed = await sandbox.pullRequests.list(
    state === 'all' ? {} : { state },
  );
  const main = await sandbox.repository.readMain();
  return Promise.all(
    listed.map(async pullRequest =>
      summarizePullRequest(
        pullRequest,
        pullRequest.state === 'open'
          ? {
              head:
                (await sandbox.repository.readBranch(pullRequest.headBranch)) ??
                pullRequest.headRevision,
              base: main,
            }
          : { head: pullRequest.headRevision, base: pullRequest.baseRevision },
      ),
    ),
  );
}
