import type { PullRequest } from '@slipway/plugin-gitops-node';
import { pageOf } from '../review/describePullRequest';
import { readReview } from '../review/readReview';
import type { Sandbox } from '../Sandbox';

/** A pull request as the Forge port tells it, as it is in Git now. */
export async function readPullRequest(
  sandbox: Sandbox,
  number: number,
): Promise<PullRequest> {
  const { pullRequest, base, head, checks, approvals } = await readReview(
    sandbox,
    number,
  );
  return {
    number,
    url: pageOf(number),
    state: pullRequest.state,
    title: pullRequest.title,
    body: pullRequest.body,
    head: { branch: pullRequest.headBranch, revision: head },
    base: { branch: pullRequest.baseBranch, revision: base },
    askedBy: pullRequest.askedBy,
    createdAt: pullRequest.createdAt,
    draft: false,
    checks: checks.state,
    approvals,
    mergedRevision: pullRequest.mergedRevision,
    endedAt: pullRequest.endedAt,
  };
}
