import { NotFoundError } from '@backstage/errors';
import type { PullRequestState } from '@slipway/plugin-gitops-node';
import type { Knex } from 'knex';

/** A pull request as the database has it; Git decides what has become of it. */
export interface StoredPullRequest {
  number: number;
  headBranch: string;
  baseBranch: string;
  /** While open: at opening. Afterwards: at the end. */
  headRevision: string;
  baseRevision: string;
  title: string;
  body: string;
  /** User entity ref. */
  askedBy: string;
  /** The gitops backend made the head branch and takes it away after the merge. */
  byService: boolean;
  state: PullRequestState;
  /** ISO 8601, UTC, as all times here. */
  createdAt: string;
  endedAt?: string;
  endedBy?: string;
  mergedRevision?: string;
}

/** Approval of one revision. */
export interface StoredApproval {
  by: string;
  revision: string;
  at: string;
}

/** What a new pull request is made of. */
export type NewPullRequest = Omit<
  StoredPullRequest,
  'number' | 'state' | 'endedAt' | 'endedBy' | 'mergedRevision'
>;

/** How a pull request came to its end. */
export interface PullRequestEnd {
  state: 'merged' | 'closed';
  headRevision: string;
  baseRevision: string;
  endedAt: string;
  endedBy?: string;
  mergedRevision?: string;
}

interface PullRequestRow {
  number: number;
  head_branch: string;
  base_branch: string;
  head_revision: string;
  base_revision: string;
  title: string;
  body: string;
  asked_by: string;
  /** SQLite has no booleans: 0 or 1. */
  by_service: boolean | number;
  state: PullRequestState;
  created_at: string;
  ended_at: string | null;
  ended_by: string | null;
  merged_revision: string | null;
}

interface ApprovalRow {
  pull_request: number;
  approved_by: string;
  revision: string;
  approved_at: string;
}

const TABLE = 'pull_requests';
const APPROVALS = 'approvals';
const MOST_LISTED = 200;

/** Pull requests and approvals in the plugin's database. */
export class PullRequestStore {
  constructor(private readonly database: Knex) {}

  /**
   * Adds a pull request.
   *
   * @returns `undefined` when an open one for the same head and base is there.
   */
  async add(pullRequest: NewPullRequest): Promise<number | undefined> {
    const rows = await this.database<PullRequestRow>(TABLE)
      .insert({
        head_branch: pullRequest.headBranch,
        base_branch: pullRequest.baseBranch,
        head_revision: pullRequest.headRevision,
        base_revision: pullRequest.baseRevision,
        title: pullRequest.title,
        body: pullRequest.body,
        asked_by: pullRequest.askedBy,
        by_service: pullRequest.byService,
        state: 'open',
        created_at: pullRequest.createdAt,
      })
      .onConflict()
      .ignore()
      .returning('number');
    return rows[0]?.number;
  }

  async find(number: number): Promise<StoredPullRequest | undefined> {
    const row = await this.database<PullRequestRow>(TABLE)
      .where({ number })
      .first();
    return row && fromRow(row);
  }

  /** @throws NotFoundError when there is none of that number. */
  async get(number: number): Promise<StoredPullRequest> {
    const pullRequest = await this.find(number);
    if (!pullRequest) {
      throw new NotFoundError(`There is no pull request #${number}.`);
    }
    return pullRequest;
  }

  /** Newest first, 200 at most. */
  async list(
    filter: {
      state?: PullRequestState;
      headBranch?: string;
      baseBranch?: string;
    } = {},
  ): Promise<StoredPullRequest[]> {
    const query = this.database<PullRequestRow>(TABLE)
      .orderBy('number', 'desc')
      .limit(MOST_LISTED);
    if (filter.state) {
      query.where({ state: filter.state });
    }
    if (filter.headBranch) {
      query.where({ head_branch: filter.headBranch });
    }
    if (filter.baseBranch) {
      query.where({ base_branch: filter.baseBranch });
    }
    return (await query).map(fromRow);
  }

  /** @returns whether it was open. */
  async describe(
    number: number,
    text: { title: string; body: string },
  ): Promise<boolean> {
    const changed = await this.database<PullRequestRow>(TABLE)
      .where({ number, state: 'open' })
      .update(text);
    return changed > 0;
  }

  /**
   * Ends a pull request. Only an open one can be closed; one that Git says is
   * merged is merged, whatever its row said.
   *
   * @returns whether this call ended it.
   */
  async end(number: number, end: PullRequestEnd): Promise<boolean> {
    const query = this.database<PullRequestRow>(TABLE).where({ number });
    const changed = await (end.state === 'closed'
      ? query.where({ state: 'open' })
      : query.whereNot({ state: 'merged' })
    ).update({
      state: end.state,
      head_revision: end.headRevision,
      base_revision: end.baseRevision,
      ended_at: end.endedAt,
      ended_by: end.endedBy ?? null,
      merged_revision: end.mergedRevision ?? null,
    });
    return changed > 0;
  }

  async addApproval(number: number, approval: StoredApproval): Promise<void> {
    await this.database<ApprovalRow>(APPROVALS)
      .insert({
        pull_request: number,
        approved_by: approval.by,
        revision: approval.revision,
        approved_at: approval.at,
      })
      .onConflict(['pull_request', 'approved_by', 'revision'])
      .ignore();
  }

  /** Oldest first. */
  async listApprovals(number: number): Promise<StoredApproval[]> {
    const rows = await this.database<ApprovalRow>(APPROVALS)
      .where({ pull_request: number })
      .orderBy(['approved_at', 'approved_by']);
    return rows.map(row => ({
      by: row.approved_by,
      revision: row.revision,
      at: row.approved_at,
    }));
  }
}

function fromRow(row: PullRequestRow): StoredPullRequest {
  return {
    number: row.number,
    headBranch: row.head_branch,
    baseBranch: row.base_branch,
    headRevision: row.head_revision,
    baseRevision: row.base_revision,
    title: row.title,
    body: row.body,
    askedBy: row.asked_by,
    byService: Boolean(row.by_service),
    state: row.state,
    createdAt: row.created_at,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by ?? undefined,
    mergedRevision: row.merged_revision ?? undefined,
  };
}
