import type { CommitStatus, PullRequest } from '@slipway/plugin-gitops-node';
import type { KeptComment } from '../../__testUtils__/ForgeServer';

const PROJECT_ID = 7;

/** A merge request as GitLab lists it. */
export function mergeRequestBody(pull: PullRequest, origin: string) {
  const isMerged = pull.state === 'merged';
  return {
    id: 1_000 + pull.number,
    iid: pull.number,
    project_id: PROJECT_ID,
    source_project_id: PROJECT_ID,
    target_project_id: PROJECT_ID,
    web_url: `${origin}/acme/gitops/-/merge_requests/${pull.number}`,
    state: pull.state === 'open' ? 'opened' : pull.state,
    title: pull.draft ? `Draft: ${pull.title}` : pull.title,
    description: pull.body,
    draft: pull.draft,
    work_in_progress: pull.draft,
    source_branch: pull.head.branch,
    target_branch: pull.base.branch,
    sha: pull.head.revision,
    created_at: zoned(pull.createdAt),
    updated_at: zoned(pull.createdAt),
    merged_at: isMerged && pull.endedAt ? zoned(pull.endedAt) : null,
    closed_at: !isMerged && pull.endedAt ? zoned(pull.endedAt) : null,
    merge_commit_sha: pull.mergedRevision ?? null,
    squash_commit_sha: null,
    milestone: null,
    assignees: [],
    reviewers: [],
    labels: [],
  };
}

/** The rest of a merge request that is read on its own. */
export function singleMergeRequestBody(pull: PullRequest, origin: string) {
  const { head, base, checks } = pull;
  return {
    ...mergeRequestBody(pull, origin),
    head_pipeline:
      checks === 'success'
        ? null
        : {
            id: 3,
            sha: head.revision,
            status: checks === 'pending' ? 'running' : 'failed',
          },
    // GitLab computes it a moment after the opening.
    diff_refs:
      pull.state === 'open'
        ? null
        : {
            base_sha: base.revision,
            head_sha: head.revision,
            start_sha: base.revision,
          },
  };
}

export function statusBody(status: CommitStatus, index: number) {
  return {
    id: index + 1,
    sha: status.revision,
    name: status.context,
    status: status.state === 'failure' ? 'failed' : status.state,
    description: status.description,
    allow_failure: false,
  };
}

export function approvalsBody({ approvals }: PullRequest) {
  return {
    approved: approvals.length > 0,
    approved_by: approvals.map(({ by, at }) => ({
      user: { username: by },
      approved_at: at,
    })),
  };
}

export function noteBody({ id, body, author, pull }: KeptComment) {
  return {
    id,
    body,
    author: { id: author, username: `account-${author}` },
    system: false,
    noteable_iid: pull,
    noteable_type: 'MergeRequest',
  };
}

/** GitLab tells times in the zone that it is set up for. */
function zoned(time: string): string {
  const shifted = new Date(Date.parse(time) + 2 * 3_600_000).toISOString();
  return shifted.replace('Z', '+02:00');
}
