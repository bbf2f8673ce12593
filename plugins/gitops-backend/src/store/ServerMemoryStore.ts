import type { ServerMemory } from '@slipway/plugin-gitops-node';
import type { Knex } from 'knex';

interface MemoryRow {
  key: string;
  value: string;
  kept_at: string;
}

const DAY = 86_400_000;

/** Facts about servers, shared by the replicas and forgotten after a day. */
export class ServerMemoryStore implements ServerMemory {
  constructor(
    private readonly knex: Knex,
    /** ISO 8601, UTC. */
    private readonly now: () => string,
  ) {}

  async recall(key: string): Promise<string | undefined> {
    const row = await this.knex<MemoryRow>('server_memory')
      .where({ key })
      .where('kept_at', '>', this.dayAgo())
      .first();
    return row?.value;
  }

  async keep(key: string, value: string): Promise<void> {
    await this.knex<MemoryRow>('server_memory')
      .where('kept_at', '<=', this.dayAgo())
      .delete();
    await this.knex<MemoryRow>('server_memory')
      .insert({ key, value, kept_at: this.now() })
      .onConflict('key')
      .merge();
  }

  private dayAgo(): string {
    return new Date(Date.parse(this.now()) - DAY).toISOString();
  }
}
