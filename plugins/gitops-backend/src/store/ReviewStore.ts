import type { Knex } from 'knex';

interface ReviewRow {
  number: number;
  repository: string | null;
  head: string | null;
  due_at: string | null;
  tries: number;
  updated_at: string;
}

/** A pull request that one replica is to review now. */
export interface TakenReview {
  number: number;
  /** Proof of having taken it: it is another one when it was asked for anew. */
  claim: string;
  /** Earlier attempts that failed. */
  tries: number;
  /** What was reviewed last, missing before the first time. */
  last?: { repository: string; head: string };
}

/** Seconds after which another replica may take what this one did not end. */
const LEASE_SECONDS = 300;

/** Which pull requests are to be reviewed, and what was reviewed last; shared by all replicas. */
export class ReviewStore {
  constructor(private readonly knex: Knex) {}

  /** Has a pull request reviewed soon, however often it is asked for. */
  async queue(number: number, now: string): Promise<void> {
    await this.knex<ReviewRow>('reviews')
      .insert({ number, due_at: now, tries: 0, updated_at: now })
      .onConflict('number')
      .merge(['due_at', 'tries', 'updated_at']);
  }

  /** Takes the next one that is due: one of all replicas gets it. */
  async take(now: string): Promise<TakenReview | undefined> {
    const row = await this.knex<ReviewRow>('reviews')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .first();
    if (!row) {
      return undefined;
    }
    const claim = later(now, LEASE_SECONDS);
    const taken = await this.knex<ReviewRow>('reviews')
      .where({ number: row.number, due_at: row.due_at })
      .update({ due_at: claim });
    return taken === 1 ? { ...toTaken(row), claim } : this.take(now);
  }

  /** Records what was reviewed. It stays due where it was asked for meanwhile. */
  async finish(
    taken: Pick<TakenReview, 'number' | 'claim'>,
    reviewed: { repository: string; head: string },
    now: string,
  ): Promise<void> {
    await this.knex<ReviewRow>('reviews')
      .where({ number: taken.number })
      .update({ ...reviewed, tries: 0 });
    await this.release(taken, now);
  }

  /** Lets go of one about which nothing is to be done any more. */
  async release(
    { number, claim }: Pick<TakenReview, 'number' | 'claim'>,
    now: string,
  ): Promise<void> {
    await this.knex<ReviewRow>('reviews')
      .where({ number, due_at: claim })
      .update({ due_at: null, updated_at: now });
  }

  /** Has it reviewed again after a while. */
  async retry(
    { number, claim, tries }: Pick<TakenReview, 'number' | 'claim' | 'tries'>,
    at: { now: string; seconds: number },
  ): Promise<void> {
    await this.knex<ReviewRow>('reviews')
      .where({ number, due_at: claim })
      .update({
        due_at: later(at.now, at.seconds),
        tries: tries + 1,
        updated_at: at.now,
      });
  }

  /** When pull requests were asked for or dealt with last, by their numbers. */
  async readTimes(numbers: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.knex<ReviewRow>('reviews')
      .select('number', 'updated_at')
      .whereIn('number', [...numbers]);
    return new Map(rows.map(row => [row.number, row.updated_at]));
  }

  /** Removes what nobody asked for since. */
  async removeBefore(at: string): Promise<void> {
    await this.knex<ReviewRow>('reviews')
      .where('updated_at', '<', at)
      .whereNull('due_at')
      .delete();
  }
}

function toTaken({
  number,
  tries,
  repository,
  head,
}: ReviewRow): Omit<TakenReview, 'claim'> {
  return {
    number,
    tries,
    ...(repository !== null && head !== null
      ? { last: { repository, head } }
      : {}),
  };
}

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1_000).toISOString();
}
