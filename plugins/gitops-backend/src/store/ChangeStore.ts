import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  ArrivalStage,
  ChangeKind,
  ChangeReview,
  ChangeStage,
} from '@slipway/plugin-gitops-common/api';
import type { ChangeIdentity } from '@slipway/plugin-gitops-common/change';
import type { Knex } from 'knex';
import {
  toRecord,
  type ChangeRecord,
  type ChangeRow,
  type StageRow,
} from './changeRecord';

export type { ChangeRecord };

/** What can be new about a change. */
export interface ChangePatch {
  stage?: ChangeStage;
  planDigest?: string;
  requestKey?: string;
  revision?: string;
  pullRequest?: { number: number; url: string };
  failure?: string;
  review?: ChangeReview;
  kind?: ChangeKind;
  title?: string;
  description?: string;
}

const ENDED: readonly ChangeStage[] = ['merged', 'closed', 'failed'];

/**
 * Change records. The unique `active_key` is what keeps two replicas from
 * holding two living changes of one identity.
 */
export class ChangeStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Begins a change, or hands back the living one of the same identity.
   */
  async begin(options: {
    id: string;
    identity: ChangeIdentity;
    askedBy: string;
    requestKey: string;
    planDigest: string;
    branch: string;
    kind: ChangeKind;
    title: string;
    now: string;
  }): Promise<{ record: ChangeRecord; created: boolean }> {
    const { identity, now } = options;
    const key = activeKey(identity);
    const inserted = await this.knex.transaction(async tx => {
      const rows = await tx<ChangeRow>('changes')
        .insert({
          id: options.id,
          active_key: key,
          repository: identity.repository,
          team: identity.team,
          workload: identity.workload,
          environment: identity.environment,
          stage: 'asked',
          asked_by: options.askedBy,
          request_key: options.requestKey,
          plan_digest: options.planDigest,
          branch: options.branch,
          kind: options.kind,
          title: options.title,
          created_at: now,
          updated_at: now,
        })
        .onConflict('active_key')
        .ignore()
        .returning('id');
      if (rows.length > 0) {
        await tx<StageRow>('change_stages').insert({
          change_id: options.id,
          stage: 'asked',
          at: now,
        });
      }
      return rows.length > 0;
    });
    const row = await this.knex<ChangeRow>('changes')
      .where({ active_key: key })
      .first();
    if (!row) {
      // It ended between the two statements: the identity is free again.
      return this.begin(options);
    }
    return { record: await this.withStages(row), created: inserted };
  }

  /** The newest change that a request of this key made, living or ended. */
  async findRequest(
    identity: ChangeIdentity,
    requestKey: string,
  ): Promise<ChangeRecord | undefined> {
    const row = await this.knex<ChangeRow>('changes')
      .where({
        repository: identity.repository,
        workload: identity.workload,
        environment: identity.environment,
        request_key: requestKey,
      })
      .orderBy('created_at', 'desc')
      .first();
    return row && this.withStages(row);
  }

  /**
   * Records what is new about a change. How one ended stays what it was, whoever
   * comes later.
   *
   * @throws ConflictError when it ended, and is to be at a stage before that.
   */
  async update(id: string, patch: ChangePatch, now: string): Promise<void> {
    const ends = patch.stage !== undefined && ENDED.includes(patch.stage);
    await this.knex.transaction(async tx => {
      const query = tx<ChangeRow>('changes').where({ id });
      if (patch.stage) {
        query.whereNotNull('active_key');
      }
      const updated = await query.update({
        updated_at: now,
        ...(patch.stage && { stage: patch.stage }),
        ...(ends ? { active_key: null } : {}),
        ...(patch.planDigest && { plan_digest: patch.planDigest }),
        ...(patch.requestKey && { request_key: patch.requestKey }),
        ...(patch.revision && { revision: patch.revision }),
        ...(patch.pullRequest && {
          pull_request_number: patch.pullRequest.number,
          pull_request_url: patch.pullRequest.url,
        }),
        ...(patch.kind && { kind: patch.kind }),
        ...(patch.title && { title: patch.title }),
        ...(patch.description && { description: patch.description }),
        ...(patch.failure && { failure: patch.failure }),
        ...(patch.review && { review: JSON.stringify(patch.review) }),
      });
      if (updated === 0 && patch.stage && !ends) {
        throw new ConflictError(
          'Opening the change failed: it ended meanwhile, since its pull request was merged or closed, or somebody else asked for another one. Look at what is there now, then open it again.',
        );
      }
      if (updated > 0 && patch.stage) {
        await tx<StageRow>('change_stages')
          .insert({ change_id: id, stage: patch.stage, at: now })
          .onConflict(['change_id', 'stage'])
          .ignore();
      }
    });
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<ChangeRecord> {
    const row = await this.knex<ChangeRow>('changes').where({ id }).first();
    if (!row) {
      throw new NotFoundError(
        `Reading the change ${id} failed: there is none with this id.`,
      );
    }
    return this.withStages(row);
  }

  /** Newest first, 1,000 at most unless fewer are asked for. */
  async list(filter: {
    askedBy?: string;
    workload?: string;
    team?: string;
    limit?: number;
  }): Promise<ChangeRecord[]> {
    const query = this.knex<ChangeRow>('changes')
      .orderBy('created_at', 'desc')
      .limit(filter.limit ?? 1_000);
    if (filter.askedBy) {
      query.where({ asked_by: filter.askedBy });
    }
    if (filter.workload) {
      query.where({ workload: filter.workload });
    }
    if (filter.team) {
      query.where({ team: filter.team });
    }
    const rows = await query;
    return this.allWithStages(rows);
  }

  /** Changes that live and have a pull request. */
  async listOpen(): Promise<ChangeRecord[]> {
    const rows = await this.knex<ChangeRow>('changes')
      .whereNotNull('active_key')
      .whereNotNull('pull_request_number');
    return this.allWithStages(rows);
  }

  /** Of those of a repository, the ones whose pull requests were looked at longest ago. */
  async listToFollow(options: {
    repository: string;
    limit: number;
  }): Promise<ChangeRecord[]> {
    const rows = await this.knex<ChangeRow>('changes')
      .where({ repository: options.repository })
      .whereNotNull('active_key')
      .whereNotNull('pull_request_number')
      // Databases differ on where empty values come.
      .orderByRaw("coalesce(followed_at, '')")
      .limit(options.limit);
    return this.allWithStages(rows);
  }

  /** The living change of a pull request of a repository. */
  async findOpen(options: {
    repository: string;
    pullRequest: number;
  }): Promise<ChangeRecord | undefined> {
    const { repository, pullRequest } = options;
    const row = await this.knex<ChangeRow>('changes')
      .whereNotNull('active_key')
      .where({ repository, pull_request_number: pullRequest })
      .first();
    return row && this.withStages(row);
  }

  /** Records that the pull request of a change was looked at. */
  async markFollowed(id: string, at: string): Promise<void> {
    await this.knex<ChangeRow>('changes')
      .where({ id })
      .update({ followed_at: at });
  }

  /** Merged since `since` and not seen healthy yet. */
  async listArriving(since: string): Promise<ChangeRecord[]> {
    const rows = await this.knex<ChangeRow>('changes')
      .where({ stage: 'merged' })
      .where('updated_at', '>', since)
      .whereNotIn(
        'id',
        this.knex<StageRow>('change_stages')
          .select('change_id')
          .where({ stage: 'healthy' }),
      );
    return this.allWithStages(rows);
  }

  /** Changed of late, so that there may be news for whoever asked. */
  async listUntold(since: string): Promise<ChangeRecord[]> {
    const rows = await this.knex<ChangeRow>('changes')
      .where('updated_at', '>', since)
      .where(query => query.whereNull('told').orWhereNot({ told: 'healthy' }))
      .orderBy('updated_at', 'asc')
      .limit(1_000);
    return this.allWithStages(rows);
  }

  /** Whether it is this caller who tells the news: one of all replicas does. */
  async claimTelling(
    id: string,
    news: { before: string | undefined; key: string },
  ): Promise<boolean> {
    if (news.before === news.key) {
      return false;
    }
    const claimed = await this.knex<ChangeRow>('changes')
      .where({ id, told: news.before ?? null })
      .update({ told: news.key });
    return claimed === 1;
  }

  /** Records that a merged change reached the cluster; the first time counts. */
  async recordArrival(
    id: string,
    stage: ArrivalStage,
    at: string,
  ): Promise<void> {
    await this.knex<StageRow>('change_stages')
      .insert({ change_id: id, stage, at })
      .onConflict(['change_id', 'stage'])
      .ignore();
  }

  private async withStages(row: ChangeRow): Promise<ChangeRecord> {
    const [record] = await this.allWithStages([row]);
    return record;
  }

  private async allWithStages(rows: ChangeRow[]): Promise<ChangeRecord[]> {
    const stages = await this.knex<StageRow>('change_stages')
      .whereIn(
        'change_id',
        rows.map(({ id }) => id),
      )
      .orderBy('at', 'asc');
    return rows.map(row =>
      toRecord(
        row,
        stages.filter(({ change_id: id }) => id === row.id),
      ),
    );
  }
}

/** A workload's name is unique in the repository, so the team is not part of it. */
function activeKey(identity: ChangeIdentity): string {
  return `${identity.repository}|${identity.workload}|${identity.environment}`;
}
