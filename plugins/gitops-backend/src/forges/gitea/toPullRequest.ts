import type { PullRequest } from '@slipway/plugin-gitops-node';
import { fromDraftTitle, giteaDraft } from '../draftTitle';
import type { Pull, Review } from './giteaAnswers';

/** What is read beside the pull request itself. */
export type PullRequestReview = Pick<PullRequest, 'checks' | 'approvals'>;

export function toPullRequest(
  pull: Pull,
  review: PullRequestReview,
): PullRequest {
  const mergedRevision = pull.merged ? pull.merge_commit_sha : undefined;
  const endedAt = pull.merged_at ?? pull.closed_at;
  const draft = isDraft(pull);
  return {
    number: pull.number,
    url: pull.html_url,
    state: stateOf(pull),
    title: fromDraftTitle(giteaDraft, pull.title, draft),
    body: pull.body ?? '',
    head: { branch: pull.head.label, revision: pull.head.sha },
    base: { branch: pull.base.label, revision: pull.base.sha },
    createdAt: pull.created_at,
    draft,
    ...review,
    ...(mergedRevision ? { mergedRevision } : {}),
    ...(pull.state !== 'open' && endedAt ? { endedAt } : {}),
  };
}

export function isDraft({ draft, title }: Pull): boolean {
  return draft ?? giteaDraft.pattern.test(title);
}

/**
 * Approvals that count: of each person the last review that decides. A comment
 * decides nothing, and a dismissed approval is none.
 */
export function toApprovals(
  reviews: readonly Review[],
): PullRequest['approvals'] {
  const latest = new Map<string, Review>();
  for (const review of reviews) {
    if (review.user && ['APPROVED', 'REQUEST_CHANGES'].includes(review.state)) {
      latest.set(review.user.login, review);
    }
  }
  return [...latest].flatMap(([by, review]) =>
    review.state === 'APPROVED' &&
    !review.dismissed &&
    review.commit_id &&
    review.submitted_at
      ? [{ by, revision: review.commit_id, at: review.submitted_at }]
      : [],
  );
}

function stateOf({ state, merged }: Pull): PullRequest['state'] {
  if (merged) {
    return 'merged';
  }
  return state === 'open' ? 'open' : 'closed';
}
