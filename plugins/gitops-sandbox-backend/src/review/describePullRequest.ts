import type { PullRequestDetail, PullRequestSummary } from '../api';
import type { Sandbox } from '../Sandbox';
import type { StoredPullRequest } from '../store/PullRequestStore';
import { approvalCounts } from './approvalRule';
import { decideActions, type Decision, type Viewer } from './decideActions';
import { describeCommit } from './describeCommit';
import { describeFiles } from './describeFiles';
import type { Review } from './readReview';

/** Where the review page is, within the portal. */
export const PAGE_PATH = '/gitops-sandbox';

/** Path of a pull request within the portal. */
export function pageOf(number: number): string {
  return `${PAGE_PATH}/pull-requests/${number}`;
}

/** A pull request as a list shows it. */
export function summarizePullRequest(
  pullRequest: StoredPullRequest,
  revisions: { head: string; base: string },
): PullRequestSummary {
  return {
    number: pullRequest.number,
    url: pageOf(pullRequest.number),
    title: pullRequest.title,
    state: pullRequest.state,
    head: { branch: pullRequest.headBranch, revision: revisions.head },
    base: { branch: pullRequest.baseBranch, revision: revisions.base },
    askedBy: pullRequest.askedBy,
    createdAt: pullRequest.createdAt,
    endedAt: pullRequest.endedAt,
    endedBy: pullRequest.endedBy,
    mergedRevision: pullRequest.mergedRevision,
  };
}

/** Everything the review page shows to one viewer. */
export async function describePullRequest(
  { repository, comments }: Sandbox,
  review: Review,
  viewer: Viewer,
): Promise<PullRequestDetail> {
  const { base, head, checks } = review;
  const commits = await repository.revList([
    '--topo-order',
    '--max-count=200',
    head,
    `^${base}`,
  ]);
  const actions = decideActions(review, viewer);
  const count = (severity: string) =>
    checks.findings.filter(finding => finding.severity === severity).length;
  return {
    ...summarizePullRequest(review.pullRequest, { head, base }),
    body: review.pullRequest.body,
    authors: review.authors,
    commits: await Promise.all(
      commits.map(async revision =>
        describeCommit(await repository.objects.readCommit(revision)),
      ),
    ),
    ...(await describeFiles(repository, review, checks)),
    checks: {
      state: checks.state,
      head,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
    approvals: review.approvals.map(approval => ({
      ...approval,
      counts: approvalCounts(approval, review),
    })),
    approvalsRequired: review.rule.required,
    upToDate: review.mergeBase === base,
    conflicts: review.conflicts,
    environments: review.environments,
    comments: await comments.list(review.pullRequest.number),
    releases: review.releases,
    notices: review.standardsProblem ? [review.standardsProblem] : [],
    actions: {
      approve: answerOf(actions.approve),
      merge: answerOf(actions.merge),
      close: answerOf(actions.close),
    },
  };
}

function answerOf(decision: Decision): { allowed: boolean; reason?: string } {
  return decision.allowed
    ? { allowed: true }
    : { allowed: false, reason: decision.reason };
}
