import type { PullRequest } from '@slipway/plugin-gitops-node';
import { fromDraftTitle, gitLabDraft } from '../draftTitle';
import type { Approvals, ListedMergeRequest } from './gitLabAnswers';

/** What is read beside the merge request itself. */
export type MergeRequestFacts = Pick<PullRequest, 'checks' | 'approvals'> & {
  baseRevision: string;
};

export function toPullRequest(
  merge: ListedMergeRequest,
  { baseRevision, ...review }: MergeRequestFacts,
): PullRequest {
  const state = stateOf(merge);
  const mergedRevision =
    state === 'merged' ? mergedRevisionOf(merge) : undefined;
  const endedAt = merge.merged_at ?? merge.closed_at;
  return {
    number: merge.iid,
    url: merge.web_url,
    state,
    title: fromDraftTitle(gitLabDraft, merge.title, merge.draft),
    body: merge.description ?? '',
    head: { branch: merge.source_branch, revision: merge.sha },
    base: { branch: merge.target_branch, revision: baseRevision },
    createdAt: merge.created_at,
    draft: merge.draft,
    ...review,
    ...(mergedRevision ? { mergedRevision } : {}),
    ...(state !== 'open' && endedAt ? { endedAt } : {}),
  };
}

/** Who approved. GitLab does not say of which revision: it takes approvals
 * back on a push where the project wants so, hence what is there holds. */
export function toApprovals(
  merge: ListedMergeRequest,
  { approved_by }: Approvals,
): PullRequest['approvals'] {
  return (approved_by ?? []).map(({ user, approved_at }) => ({
    by: user.username,
    revision: merge.sha,
    at: approved_at ?? merge.updated_at,
  }));
}

function stateOf({ state }: ListedMergeRequest): PullRequest['state'] {
  switch (state) {
    case 'merged':
    case 'closed':
      return state;
    // "locked" is one that is being merged at this moment.
    default:
      return 'open';
  }
}

/** A merge commit, a squashed commit, or the head itself on a fast-forward. */
function mergedRevisionOf(merge: ListedMergeRequest): string {
  return merge.merge_commit_sha ?? merge.squash_commit_sha ?? merge.sha;
}
