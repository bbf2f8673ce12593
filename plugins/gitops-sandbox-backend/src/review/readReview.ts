import type { Checks } from '../checks/ChangeChecks';
import {
  findMergeConflicts,
  type MergeConflict,
} from '../repository/findMergeConflicts';
import type { Sandbox } from '../Sandbox';
import type {
  StoredApproval,
  StoredPullRequest,
} from '../store/PullRequestStore';
import { approvalRuleOf, type ApprovalRule } from './approvalRule';
import { readChange, type Change } from './readChange';
import { settlePullRequest } from './settlePullRequest';

/** A pull request with all that decides on it. */
export interface Review extends Change {
  pullRequest: StoredPullRequest;
  conflicts: MergeConflict[];
  rule: ApprovalRule;
  checks: Checks;
  /** User entity refs of who asked and of who pushed. */
  authors: string[];
  approvals: StoredApproval[];
}

/**
 * Reads a pull request as it is in Git at this moment.
 *
 * @throws NotFoundError when there is none of that number.
 */
export async function readReview(
  sandbox: Sandbox,
  number: number,
): Promise<Review> {
  const { repository, pullRequests, checks } = sandbox;
  const { pullRequest, head, base } = await settlePullRequest(
    sandbox,
    await pullRequests.get(number),
  );
  const change = await readChange(repository, { base, head });
  const { tree } = await repository.objects.readCommit(base);
  const [approvals, result, actors, conflicts] = await Promise.all([
    pullRequests.listApprovals(number),
    checks.check(change),
    repository.refs.readActors(pullRequest.headBranch),
    pullRequest.state === 'open'
      ? findMergeConflicts({
          objects: repository.objects,
          changes: change.changes,
          tree,
        })
      : [],
  ]);
  const pushers = actors.filter(actor => actor.startsWith('user:'));
  return {
    ...change,
    pullRequest,
    conflicts,
    rule: approvalRuleOf(change.environments, change.standards),
    checks: result,
    authors: [...new Set([pullRequest.askedBy, ...pushers])],
    approvals,
  };
}
