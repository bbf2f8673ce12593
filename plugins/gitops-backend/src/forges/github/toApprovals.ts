import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { Review } from './gitHubAnswers';

/**
 * Approvals that count: of each person the last review that decides. A comment
 * decides nothing, and a dismissed approval is none.
 */
export function toApprovals(
  reviews: readonly Review[],
): PullRequest['approvals'] {
  const latest = new Map<string, Review>();
  for (const review of reviews) {
    if (review.user && !['COMMENTED', 'PENDING'].includes(review.state)) {
      latest.set(review.user.login, review);
    }
  }
  return [...latest].flatMap(([by, { state, commit_id, submitted_at }]) =>
    state === 'APPROVED' && commit_id && submitted_at
      ? [{ by, revision: commit_id, at: submitted_at }]
      : [],
  );
}
