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

/** Outcome of a call that was given up before its server was asked. */
export const NOT_ASKED = 'not-asked';

/** Everything that a language model was asked and said, shared by all replicas. */
export class ModelCallStore {
  constructor(private readonly knex: Knex) {}

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

  /**
   * What was used since a moment, by everybody or by one person; up to a call and
   * with it, where one is given: of two at the same moment one comes first.
   */
  async use(
    since: string,
    { userRef, upTo }: { userRef?: string; upTo?: { id: string; at: string } },
  ): Promise<ModelUse> {
    const query = this.knex<CallRow>('model_calls')
      .where('at', '>', since)
      .whereNot('outcome', NOT_ASKED);
    if (userRef !== undefined) {
      query.where({ user_ref: userRef });
    }
    if (upTo) {
      query.where(earlier =>
        earlier
          .where('at', '<', upTo.at)
          .orWhere(same =>
            same.where('at', upTo.at).where('id', '<=', upTo.id),
          ),
      );
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

  /** Outcomes of the latest calls that ended, the newest first. */
  async latestOutcomes(
    since: string,
    limit: number,
  ): Promise<{ outcome: string; at: string }[]> {
    return this.knex<CallRow>('model_calls')
      .where('at', '>', since)
      .whereNotIn('outcome', [NOT_ASKED, 'running'])
      .orderBy('at', 'desc')
      .limit(limit)
      .select('outcome', 'at');
  }

  async removeBefore(at: string): Promise<void> {
    await this.knex<CallRow>('model_calls').where('at', '<', at).delete();
  }
}
