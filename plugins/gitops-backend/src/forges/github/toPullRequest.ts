import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { Pull } from './gitHubAnswers';

/** What is read beside the pull request itself. */
export type PullRequestReview = Pick<PullRequest, 'checks' | 'approvals'>;

export function toPullRequest(
  pull: Pull,
  review: PullRequestReview,
): PullRequest {
  const mergedRevision = pull.merged_at ? pull.merge_commit_sha : undefined;
  const endedAt = pull.merged_at ?? pull.closed_at;
  return {
    number: pull.number,
    url: pull.html_url,
    state: stateOf(pull),
    title: pull.title,
    body: pull.body ?? '',
    head: { branch: pull.head.ref, revision: pull.head.sha },
    base: { branch: pull.base.ref, revision: pull.base.sha },
    createdAt: pull.created_at,
    draft: pull.draft ?? false,
    ...review,
    ...(mergedRevision ? { mergedRevision } : {}),
    ...(endedAt ? { endedAt } : {}),
  };
}

function stateOf({ state, merged_at }: Pull): PullRequest['state'] {
  return merged_at ? 'merged' : state;
}
