import type { DriftEpisode } from '@slipway/plugin-gitops-common/drift';
import type { Knex } from 'knex';

interface EpisodeRow {
  application_id: string;
  key: string;
  first_seen: string;
  gone_at: string | null;
}

/** Episodes of one Application that are kept; older ones say nothing new. */
const MAX_EPISODES = 500;

/** Days for which an episode that is over is kept. */
const KEPT_DAYS = 90;

/** When each difference was there. */
export class DriftStore {
  constructor(private readonly knex: Knex) {}

  /** Oldest first. */
  async list(applicationId: string): Promise<DriftEpisode[]> {
    const rows = await this.knex<EpisodeRow>('drift_episodes')
      .where({ application_id: applicationId })
      .orderBy('first_seen', 'desc')
      .limit(MAX_EPISODES);
    return rows.reverse().map(row => ({
      key: row.key,
      firstSeen: row.first_seen,
      ...(row.gone_at && { goneAt: row.gone_at }),
    }));
  }

  /**
   * Begins an episode for each key that is new and ends those of keys that are
   * gone. Writes nothing when the keys are the same.
   */
  async observe(
    applicationId: string,
    keys: readonly string[],
    now: string,
  ): Promise<void> {
    const open = await this.knex<EpisodeRow>('drift_episodes')
      .where({ application_id: applicationId })
      .whereNull('gone_at');
    const known = new Set(open.map(({ key }) => key));
    const present = new Set(keys);
    const gone = open.filter(({ key }) => !present.has(key));
    if (gone.length > 0) {
      await this.knex<EpisodeRow>('drift_episodes')
        .where({ application_id: applicationId })
        .whereNull('gone_at')
        .whereIn(
          'key',
          gone.map(({ key }) => key),
        )
        .update({ gone_at: now });
      await this.knex<EpisodeRow>('drift_episodes')
        .where({ application_id: applicationId })
        .where(
          'gone_at',
          '<',
          new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString(),
        )
        .delete();
    }
    const fresh = [...present].filter(key => !known.has(key));
    if (fresh.length > 0) {
      await this.knex<EpisodeRow>('drift_episodes')
        .insert(
          fresh.map(key => ({
            application_id: applicationId,
            key,
            first_seen: now,
            gone_at: null,
          })),
        )
        .onConflict(['application_id', 'key', 'first_seen'])
        .ignore();
    }
  }
}
