import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { KeptComment } from '../../__testUtils__/ForgeServer';

/** Owner and name of the repository. */
export const REPOSITORY = 'acme/gitops';

/** A pull request as GitHub lists it. */
export function pullBody(pull: PullRequest, origin: string) {
  const ended = pull.endedAt ?? null;
  const isMerged = pull.state === 'merged';
  return {
    number: pull.number,
    html_url: `${origin}/${REPOSITORY}/pull/${pull.number}`,
    state: pull.state === 'open' ? 'open' : 'closed',
    title: pull.title,
    body: pull.body,
    draft: pull.draft,
    head: sideBody(pull.head),
    base: sideBody(pull.base),
    created_at: pull.createdAt,
    closed_at: ended,
    merged_at: isMerged ? ended : null,
    // While it is open, a merge that is tried out and is on no branch.
    merge_commit_sha: pull.mergedRevision ?? 'f'.repeat(40),
    requested_teams: [],
  };
}

function sideBody({ branch, revision }: PullRequest['head']) {
  return {
    label: `acme:${branch}`,
    ref: branch,
    sha: revision,
    repo: { full_name: REPOSITORY },
  };
}

/** The rest of a pull request that is read on its own. */
export function singlePullBody(pull: PullRequest, origin: string) {
  return { ...pullBody(pull, origin), merged: pull.state === 'merged' };
}

export function reviewBody(
  approval: PullRequest['approvals'][number],
  index: number,
) {
  return {
    id: index + 1,
    user: { login: approval.by },
    state: 'APPROVED',
    body: '',
    commit_id: approval.revision,
    submitted_at: approval.at,
  };
}

export function checkRunBody(checks: PullRequest['checks']) {
  return {
    id: 1,
    name: 'build',
    status: checks === 'pending' ? 'in_progress' : 'completed',
    conclusion: checks === 'pending' ? null : checks,
  };
}

export function labelBody(name: string, index: number) {
  return { id: index + 1, name, color: 'ededed', default: false };
}

export function commentBody(comment: KeptComment, origin: string) {
  const { id, body, author } = comment;
  const address = `${origin}/repos/${REPOSITORY}/issues`;
  return {
    id,
    body,
    user: { id: author, login: `account-${author}` },
    url: `${address}/comments/${id}`,
    html_url: `${origin}/${REPOSITORY}/pull/${comment.pull}#issuecomment-${id}`,
    issue_url: `${address}/${comment.pull}`,
  };
}
