import type { Knex } from 'knex';

interface RequestRow {
  entity_ref: string;
  user_ref: string;
  at: string;
}

/** No limit looks back further. */
const KEPT_SECONDS = 3_600;

/** When people asked for an entity to be read at once; shared by all replicas. */
export class RefreshRequestStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Records a request unless a limit is reached.
   *
   * @returns the seconds to wait, `0` when the request was recorded.
   */
  async request(options: {
    entityRef: string;
    userRef: string;
    now: string;
    /** Seconds between two refreshes of an entity, whoever asks. */
    entityInterval: number;
    /** Entities that a person may refresh in a minute. */
    perMinute: number;
  }): Promise<number> {
    const { entityRef, userRef, now } = options;
    const before = (seconds: number) =>
      new Date(Date.parse(now) - seconds * 1_000).toISOString();
    return this.knex.transaction(async tx => {
      const latest = await tx<RequestRow>('refresh_requests')
        .where({ entity_ref: entityRef })
        .where('at', '>', before(options.entityInterval))
        .orderBy('at', 'desc')
        .first();
      if (latest) {
        return secondsUntil(latest.at, options.entityInterval, now);
      }
      const own = await tx<RequestRow>('refresh_requests')
        .where({ user_ref: userRef })
        .where('at', '>', before(60))
        .orderBy('at', 'asc');
      if (own.length >= options.perMinute) {
        return secondsUntil(own[0].at, 60, now);
      }
      await tx<RequestRow>('refresh_requests')
        .insert({ entity_ref: entityRef, user_ref: userRef, at: now })
        .onConflict(['entity_ref', 'user_ref'])
        .merge();
      await tx<RequestRow>('refresh_requests')
        .where('at', '<', before(KEPT_SECONDS))
        .delete();
      return 0;
    });
  }
}

function secondsUntil(at: string, interval: number, now: string): number {
  return Math.max(
    1,
    Math.ceil((Date.parse(at) - Date.parse(now)) / 1_000 + interval),
  );
}
