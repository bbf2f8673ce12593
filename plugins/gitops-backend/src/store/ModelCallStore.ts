import type { Knex } from 'knex';

/** What is known of a call before it is made. */
export interface ModelCallStart {
  id: string;
  at: string;
  task: string;
  subject: string;
  userRef?: string;
  model: string;
  mode: string;
  /** Tokens that it takes at most, until it is known. */
  reservedTokens: number;
  /** Instructions and data, redacted. */
  input: string;
}

/** What is known of it afterwards. */
export interface ModelCallEnd {
  outcome: string;
  calls: number;
  inputTokens: number;
  outputTokens: number;
  milliseconds: number;
  /** Every answer, redacted. */
  output: string;
}

/** What was used within a span of time. */
export interface ModelUse {
  calls: number;
  tokens: number;
  /** When the oldest of them was made. */
  since?: string;
}

interface CallRow {
  id: string;
  at: string;
  task: string;
  subject: string;
  user_ref: string | null;
  model: string;
  mode: string;
  outcome: string;
  calls: number;
  input_tokens: number;
  output_tokens: number;
  milliseconds: number | null;
  input: string;
  output: string | null;
  comparison: string | null;
}

interface TurnRow {
  id: string;
  paused_until: string | null;
}

/** The only row of its table. */
const TURN = { id: 'model' };

/** A pause longer than this was written by a clock that went wrong. */
const LONGEST_PAUSE_MS = 3_600_000;

/** How far the clocks of replicas may be apart. */
const SKEW_MS = 5_000;

/** Everything that a language model was asked and said, shared by all replicas. */
export class ModelCallStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Lets one caller of all replicas after the other count and record, whatever
   * their clocks say: what was counted is still so when it is recorded.
   */
  async inTurn<T>(work: (calls: ModelCallStore) => Promise<T>): Promise<T> {
    return this.knex.transaction(async tx => {
      await tx<TurnRow>('model_turns').where(TURN).forUpdate().first();
      return work(new ModelCallStore(tx));
    });
  }

  /** Records that the provider wants no call for a while. */
  async pause(until: string): Promise<void> {
    await this.knex<TurnRow>('model_turns')
      .where(TURN)
      .update({ paused_until: until });
  }

  /** Until when the provider wants no call; `undefined` when it may be asked. */
  async pausedUntil(now: string): Promise<string | undefined> {
    const row = await this.knex<TurnRow>('model_turns').where(TURN).first();
    const until = row?.paused_until ?? undefined;
    const left = until === undefined ? 0 : Date.parse(until) - Date.parse(now);
    return left > 0 && left <= LONGEST_PAUSE_MS ? until : undefined;
  }

  /** Records a call as running, with what it may take at most. */
  async begin(start: ModelCallStart): Promise<void> {
    await this.knex<CallRow>('model_calls').insert({
      id: start.id,
      at: start.at,
      task: start.task,
      subject: start.subject.slice(0, 300),
      user_ref: start.userRef ?? null,
      model: start.model.slice(0, 200),
      mode: start.mode,
      outcome: 'running',
      calls: 1,
      input_tokens: start.reservedTokens,
      output_tokens: 0,
      input: start.input,
    });
  }

  /** Records one more request of a call that is running. */
  async extend(id: string, { tokens }: { tokens: number }): Promise<void> {
    await this.knex<CallRow>('model_calls')
      .where({ id })
      .update({
        calls: this.knex.raw('calls + 1') as unknown as number,
        input_tokens: this.knex.raw('input_tokens + ?', [
          tokens,
        ]) as unknown as number,
      });
  }

  async end(id: string, end: ModelCallEnd): Promise<void> {
    await this.knex<CallRow>('model_calls').where({ id }).update({
      outcome: end.outcome,
      calls: end.calls,
      input_tokens: end.inputTokens,
      output_tokens: end.outputTokens,
      milliseconds: end.milliseconds,
      output: end.output,
    });
  }

  /** Keeps how an answer compares with what the rules made. */
  async compare(id: string, comparison: unknown): Promise<void> {
    await this.knex<CallRow>('model_calls')
      .where({ id })
      .update({ comparison: JSON.stringify(comparison) });
  }

  /** What was used since a moment, by everybody or by one person. */
  async use(since: string, userRef?: string): Promise<ModelUse> {
    const query = this.knex<CallRow>('model_calls').where('at', '>', since);
    if (userRef !== undefined) {
      query.where({ user_ref: userRef });
    }
    const row: {
      calls: number | string | null;
      tokens: number | string | null;
      since: string | null;
    } = await query.first(
      this.knex.raw('sum(calls) as calls'),
      this.knex.raw('sum(input_tokens + output_tokens) as tokens'),
      this.knex.raw('min(at) as since'),
    );
    return {
      calls: Number(row.calls ?? 0),
      tokens: Number(row.tokens ?? 0),
      since: row.since ?? undefined,
    };
  }

  /** Outcomes of the latest calls that ended within a span, the newest first. */
  async latestOutcomes(
    { since, now }: { since: string; now: string },
    limit: number,
  ): Promise<{ outcome: string; at: string; userRef?: string }[]> {
    const rows = await this.knex<CallRow>('model_calls')
      .where('at', '>', since)
      .where('at', '<=', new Date(Date.parse(now) + SKEW_MS).toISOString())
      .whereNot('outcome', 'running')
      .orderBy('at', 'desc')
      .limit(limit)
      .select('outcome', 'at', 'user_ref');
    return rows.map(row => ({
      outcome: row.outcome,
      at: row.at,
      userRef: row.user_ref ?? undefined,
    }));
  }

  async removeBefore(at: string): Promise<void> {
    await this.knex<CallRow>('model_calls').where('at', '<', at).delete();
  }
}
