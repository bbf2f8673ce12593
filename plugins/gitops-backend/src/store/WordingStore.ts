import type { WordedContent } from '@slipway/plugin-gitops-common/api';
import type {
  ModelWording,
  RefusedSentence,
} from '@slipway/plugin-gitops-common/wording';
import type { Knex } from 'knex';
import { inChunks } from './inChunks';

/** Evidence that is to be worded. */
export interface PendingWording {
  applicationId: string;
  digest: string;
}

/** What a model made of evidence. */
export interface WrittenWording extends PendingWording {
  status: 'written';
  model: string;
  at: string;
  content: WordedContent;
}

/** What came of asking a model; it `failed`, or `nothing` passed the checks. */
export type ShownWording =
  | WrittenWording
  | { status: 'failed' | 'nothing'; model?: string };

interface WordingRow {
  application_id: string;
  digest: string;
  state: 'claimed' | 'written' | 'nothing' | 'failed';
  attempts: number;
  at: string;
  /** When it is tried again if it fails: from `at` to here is its pause. */
  retry_at: string | null;
  model: string | null;
  answer: string | null;
  seen: string | null;
  content: string | null;
  refused: string | null;
  shown: boolean | number;
}

/** States that a model brought about, and nobody changes any more. */
const ENDED = ['written', 'nothing'] as const;

/** How many answers about the same evidence are tried. */
const MAX_ATTEMPTS = 3;

/** Seconds after which what failed is tried again; each time twice as long. */
const FIRST_PAUSE = 120;
const LONGEST_PAUSE = 3_600;

/** Whoever claimed evidence and wrote nothing by then was stopped. */
const CLAIM_SECONDS = 180;

/** Wordings of the evidence about Applications, one for each state of it. */
export class WordingStore {
  constructor(private readonly knex: Knex) {}

  /** Applications whose evidence nobody has worded yet, in the order of their ids. */
  async listPending(now: string, limit: number): Promise<PendingWording[]> {
    const rows: { id: string; evidence_digest: string }[] = await this.knex(
      'applications as a',
    )
      .leftJoin('wordings as w', join =>
        join
          .on('w.application_id', 'a.id')
          .andOn('w.digest', 'a.evidence_digest'),
      )
      .whereNotNull('a.evidence_digest')
      .where('a.wordable', true)
      .where(free =>
        free
          .whereNull('w.application_id')
          .orWhere(failed =>
            failed
              .where('w.state', 'failed')
              .where('w.attempts', '<', MAX_ATTEMPTS)
              .where('w.retry_at', '<=', now),
          )
          .orWhere(stopped =>
            stopped
              .where('w.state', 'claimed')
              .where('w.attempts', '<', MAX_ATTEMPTS)
              .where('w.at', '<', before(now, CLAIM_SECONDS)),
          ),
      )
      .orderBy('a.id')
      .limit(limit)
      .select('a.id', 'a.evidence_digest');
    return rows.map(row => ({
      applicationId: row.id,
      digest: row.evidence_digest,
    }));
  }

  /** Takes evidence for this replica. `false` when another one has it. */
  async claim(
    { applicationId, digest }: PendingWording,
    now: string,
  ): Promise<boolean> {
    return this.knex.transaction(async tx => {
      const inserted = await tx<WordingRow>('wordings')
        .insert({
          application_id: applicationId,
          digest,
          state: 'claimed',
          attempts: 1,
          at: now,
          retry_at: before(now, -FIRST_PAUSE),
          shown: false,
        })
        .onConflict(['application_id', 'digest'])
        .ignore()
        .returning('digest');
      if (inserted.length > 0) {
        return true;
      }
      const row = await tx<WordingRow>('wordings')
        .where({ application_id: applicationId, digest })
        .first();
      if (!row || !isFree(row, now)) {
        return false;
      }
      // Whoever was faster changed one of these.
      const { state, at, attempts } = row;
      const taken = await tx<WordingRow>('wordings')
        .where({ application_id: applicationId, digest, state, at, attempts })
        .update({
          state: 'claimed',
          at: now,
          attempts: attempts + 1,
          retry_at: before(now, -pauseAfter(pauseOf(row))),
        });
      return taken === 1;
    });
  }

  /** Gives evidence back that was not asked for, so that it is not counted. */
  async giveBack({ applicationId, digest }: PendingWording): Promise<void> {
    await this.knex.transaction(async tx => {
      const place = { application_id: applicationId, digest };
      const row = await tx<WordingRow>('wordings')
        .where({ ...place, state: 'claimed' })
        .first();
      if (!row) {
        return;
      }
      const pause = pauseOf(row);
      const claim = tx<WordingRow>('wordings').where({
        ...place,
        state: 'claimed',
        at: row.at,
      });
      if (row.attempts === 1 && pause <= FIRST_PAUSE) {
        await claim.delete();
      } else {
        await claim.update({
          state: 'failed',
          attempts: row.attempts - 1,
          at: before(row.at, pause / 2),
          retry_at: row.at,
        });
      }
    });
  }

  /** Keeps what came of it: sentences, or nothing that could be shown. */
  async write(
    pending: PendingWording,
    outcome: {
      model: string;
      at: string;
      answer: ModelWording;
      /** Digest of the Application as it was looked at. */
      seen: string;
      content?: WordedContent;
      refused: readonly RefusedSentence[];
      shown: boolean;
    },
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      const { applicationId, digest } = pending;
      await tx<WordingRow>('wordings')
        .where({ application_id: applicationId, digest })
        .update({
          state: outcome.content ? 'written' : 'nothing',
          at: outcome.at,
          model: outcome.model.slice(0, 200),
          answer: JSON.stringify(outcome.answer),
          seen: outcome.seen,
          content: outcome.content ? JSON.stringify(outcome.content) : null,
          refused: JSON.stringify(outcome.refused),
          shown: outcome.shown,
        });
      // Evidence of the past is needed by nobody but those who voted on it.
      await tx<WordingRow>('wordings')
        .where({ application_id: applicationId })
        .whereNot({ digest })
        .where('at', '<', before(outcome.at, 7 * 24 * 3_600))
        .delete();
    });
  }

  /**
   * Wordings whose evidence is the same while the Application around it is
   * another by now: what they point at may lie elsewhere.
   */
  async listMoved(
    limit: number,
  ): Promise<(PendingWording & { answer: ModelWording })[]> {
    const rows: { application_id: string; digest: string; answer: string }[] =
      await this.knex('wordings as w')
        .join('applications as a', join =>
          join
            .on('w.application_id', 'a.id')
            .andOn('w.digest', 'a.evidence_digest'),
        )
        .where('w.state', 'written')
        .whereRaw('w.seen <> a.digest')
        .limit(limit)
        .select('w.application_id', 'w.digest', 'w.answer');
    return rows.map(row => ({
      applicationId: row.application_id,
      digest: row.digest,
      answer: JSON.parse(row.answer),
    }));
  }

  /** Keeps where the evidence of a wording lies now. */
  async move(
    { applicationId, digest }: PendingWording,
    now: { seen: string; content?: WordedContent },
  ): Promise<void> {
    await this.knex<WordingRow>('wordings')
      .where({ application_id: applicationId, digest, state: 'written' })
      .update(
        now.content
          ? { seen: now.seen, content: JSON.stringify(now.content) }
          : { seen: now.seen, state: 'nothing', content: null },
      );
  }

  /**
   * Keeps that a call failed, which is tried again after a pause.
   *
   * @param options - `counts` is false where the provider gave no answer: however
   *   long that lasts, no attempt is used up.
   */
  async fail(
    { applicationId, digest }: PendingWording,
    { at, counts }: { at: string; counts: boolean },
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      const claim = { application_id: applicationId, digest };
      const row = await tx<WordingRow>('wordings').where(claim).first();
      if (row) {
        await tx<WordingRow>('wordings')
          .where(claim)
          .update({
            state: 'failed',
            attempts: counts ? row.attempts : row.attempts - 1,
            at,
            retry_at: before(at, -pauseOf(row)),
          });
      }
    });
  }

  /**
   * What came of these states of evidence in mode `on`, by Application: a wording
   * that is to be shown, or why there is none.
   */
  async readShown(
    states: readonly PendingWording[],
  ): Promise<Map<string, ShownWording>> {
    const found = new Map<string, ShownWording>();
    for (const chunk of inChunks(states, 100)) {
      const rows = await this.knex<WordingRow>('wordings')
        .whereIn(
          ['application_id', 'digest'],
          chunk.map(({ applicationId, digest }) => [applicationId, digest]),
        )
        .where(told =>
          told
            .where({ state: 'failed' })
            .orWhere(ended =>
              ended.where({ shown: true }).whereIn('state', ENDED),
            ),
        );
      for (const row of rows) {
        found.set(row.application_id, toShown(row));
      }
    }
    return found;
  }
}

/** Whether it may be tried, as `listPending` has it. */
function isFree({ state, attempts, at, retry_at }: WordingRow, now: string) {
  return (
    attempts < MAX_ATTEMPTS &&
    ((state === 'failed' && retry_at !== null && retry_at <= now) ||
      (state === 'claimed' && at < before(now, CLAIM_SECONDS)))
  );
}

/** Seconds that a row waits, or would wait if it failed. */
function pauseOf({ at, retry_at }: WordingRow): number {
  const seconds = retry_at
    ? (Date.parse(retry_at) - Date.parse(at)) / 1_000
    : FIRST_PAUSE;
  return Math.min(Math.max(seconds, FIRST_PAUSE), LONGEST_PAUSE);
}

function pauseAfter(pause: number): number {
  return Math.min(pause * 2, LONGEST_PAUSE);
}

function toShown(row: WordingRow): ShownWording {
  return row.state === 'written'
    ? {
        status: 'written',
        applicationId: row.application_id,
        digest: row.digest,
        model: row.model ?? '',
        at: row.at,
        content: JSON.parse(row.content ?? '{}'),
      }
    : {
        status: row.state === 'failed' ? 'failed' : 'nothing',
        model: row.model ?? undefined,
      };
}

function before(now: string, seconds: number): string {
  return new Date(Date.parse(now) - seconds * 1_000).toISOString();
}
