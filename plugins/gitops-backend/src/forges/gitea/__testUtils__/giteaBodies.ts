import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { KeptComment } from '../../__testUtils__/ForgeServer';

const REPOSITORY_ID = 5;

/** A pull request as Gitea and Forgejo tell it. */
export function pullBody(pull: PullRequest, origin: string) {
  const isMerged = pull.state === 'merged';
  const ended = pull.endedAt ?? null;
  return {
    id: 100 + pull.number,
    number: pull.number,
    html_url: `${origin}/acme/gitops/pulls/${pull.number}`,
    state: pull.state === 'open' ? 'open' : 'closed',
    title: pull.draft ? `WIP: ${pull.title}` : pull.title,
    body: pull.body,
    draft: pull.draft,
    head: {
      label: pull.head.branch,
      // Of a branch that may be gone after the merge.
      ref: isMerged ? `refs/pull/${pull.number}/head` : pull.head.branch,
      sha: pull.head.revision,
      repo_id: REPOSITORY_ID,
      repo: null,
    },
    base: {
      label: pull.base.branch,
      ref: pull.base.branch,
      sha: pull.base.revision,
      repo_id: REPOSITORY_ID,
      repo: null,
    },
    created_at: zoned(pull.createdAt),
    closed_at: ended,
    merged: isMerged,
    merged_at: isMerged ? ended : null,
    merge_commit_sha: pull.mergedRevision ?? null,
    milestone: null,
    assignee: null,
    due_date: null,
  };
}

export function reviewBodies({ approvals }: PullRequest) {
  return approvals.map(({ by, revision, at }, index) => ({
    id: index + 1,
    user: { login: by },
    team: null,
    state: 'APPROVED',
    body: '',
    commit_id: revision,
    submitted_at: at,
    dismissed: false,
    stale: false,
  }));
}

export function commentBody({ id, body, author }: KeptComment) {
  return { id, body, user: { id: author, login: `account-${author}` } };
}

/** Gitea tells times in the zone that it is set up for. */
function zoned(time: string): string {
  const shifted = new Date(Date.parse(time) - 3 * 3_600_000).toISOString();
  return shifted.replace(/\.\d+Z$/, '-03:00');
}
