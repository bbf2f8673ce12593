import { NotFoundError } from '@backstage/errors';
import type { StoredDraft } from '@slipway/plugin-gitops-common/api';
import type { ModelReading } from '@slipway/plugin-gitops-common/draft';
import type { Knex } from 'knex';

interface DraftRow {
  id: string;
  user_ref: string;
  description: string;
  edits: string;
  /** JSON. */
  model: string | null;
  created_at: string;
  updated_at: string;
}

/** Drafts a person may keep; the oldest makes room. */
const MAX_DRAFTS_PER_PERSON = 50;

/** Drafts, each visible to the person who wrote it and to nobody else. */
export class DraftStore {
  constructor(private readonly knex: Knex) {}

  async list(userRef: string): Promise<StoredDraft[]> {
    const rows = await this.knex<DraftRow>('drafts')
      .where({ user_ref: userRef })
      .orderBy('updated_at', 'desc');
    return rows.map(toDraft);
  }

  /** @throws NotFoundError also when the draft is somebody else's. */
  async get(id: string, userRef: string): Promise<StoredDraft> {
    const row = await this.knex<DraftRow>('drafts')
      .where({ id, user_ref: userRef })
      .first();
    if (!row) {
      throw new NotFoundError(
        `Reading the draft ${id} failed: you have no draft with this id. It may have been deleted; write the description again.`,
      );
    }
    return toDraft(row);
  }

  /**
   * Creates the draft, or replaces its inputs.
   *
   * @throws NotFoundError when the id is taken by somebody else's draft.
   */
  async save(options: {
    id: string;
    userRef: string;
    description: string;
    edits: Record<string, unknown>;
    model?: ModelReading;
    now: string;
  }): Promise<StoredDraft> {
    const { id, userRef, description, now } = options;
    const inputs = {
      description,
      edits: JSON.stringify(options.edits),
      model: options.model ? JSON.stringify(options.model) : null,
      updated_at: now,
    };
    await this.knex<DraftRow>('drafts')
      .insert({ id, user_ref: userRef, created_at: now, ...inputs })
      .onConflict('id')
      .merge(inputs)
      .where('drafts.user_ref', userRef);
    await this.makeRoom(userRef);
    return this.get(id, userRef);
  }

  async delete(id: string, userRef: string): Promise<void> {
    await this.knex<DraftRow>('drafts').where({ id, user_ref: userRef }).del();
  }

  private async makeRoom(userRef: string): Promise<void> {
    const surplus = await this.knex<DraftRow>('drafts')
      .where({ user_ref: userRef })
      .orderBy('updated_at', 'desc')
      .offset(MAX_DRAFTS_PER_PERSON)
      .limit(MAX_DRAFTS_PER_PERSON)
      .select('id');
    await this.knex<DraftRow>('drafts')
      .whereIn(
        'id',
        surplus.map(row => row.id),
      )
      .del();
  }
}

function toDraft(row: DraftRow): StoredDraft {
  return {
    id: row.id,
    description: row.description,
    edits: JSON.parse(row.edits) as Record<string, unknown>,
    ...(row.model ? { model: JSON.parse(row.model) as ModelReading } : {}),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
