import type { ControllerProblem } from '@slipway/plugin-gitops-node';
import type { Knex } from 'knex';

interface InstanceRow {
  name: string;
  read_at: string | null;
  problem: string | null;
}

/** A problem, and until when the instance wants to be left alone. */
export interface StoredProblem extends ControllerProblem {
  /** ISO 8601, UTC. */
  notBefore?: string;
}

/** How the last reading of an instance went. */
export interface InstanceReading {
  name: string;
  /** Last success. */
  readAt?: string;
  problem?: StoredProblem;
}

/** One row per instance: when it was read last, and why not since. */
export class InstanceStore {
  constructor(private readonly knex: Knex) {}

  async list(): Promise<InstanceReading[]> {
    const rows = await this.knex<InstanceRow>('controller_instances');
    return rows.map(row => ({
      name: row.name,
      readAt: row.read_at ?? undefined,
      problem: row.problem ? JSON.parse(row.problem) : undefined,
    }));
  }

  async read(name: string): Promise<InstanceReading | undefined> {
    return (await this.list()).find(entry => entry.name === name);
  }

  async recordSuccess(name: string, now: string): Promise<void> {
    await this.knex<InstanceRow>('controller_instances')
      .insert({ name, read_at: now, problem: null })
      .onConflict('name')
      .merge();
  }

  /** Keeps the time of the last success. */
  async recordProblem(name: string, problem: StoredProblem): Promise<void> {
    await this.knex<InstanceRow>('controller_instances')
      .insert({ name, problem: JSON.stringify(problem) })
      .onConflict('name')
      .merge(['problem']);
  }

  async removeOthers(names: readonly string[]): Promise<void> {
    await this.knex<InstanceRow>('controller_instances')
      .whereNotIn('name', [...names])
      .delete();
  }
}
