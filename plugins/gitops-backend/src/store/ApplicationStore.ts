import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import type { Diagnosis } from '@slipway/plugin-gitops-common/diagnosis';
import type { Drift } from '@slipway/plugin-gitops-common/drift';
import type {
  ApplicationKind,
  ApplicationSnapshot,
} from '@slipway/plugin-gitops-common/status';
import type { Knex } from 'knex';
import {
  causeKey,
  causeRows,
  labelRows,
  SUMMARY_COLUMNS,
  toKnown,
  toRecord,
  toRow,
  toSummary,
  type ApplicationRow,
} from './applicationRow';
import { inChunks } from './inChunks';

/** What was concluded from a snapshot. */
export interface Assessment {
  diagnoses: Diagnosis[];
  drifts: Drift[];
}

/** The last state in which an Application was Synced and Healthy. */
export interface LastHealthy {
  revision: string;
  images: string[];
  at: string;
}

/** What is stored of a view; the rest depends on the moment it is looked at. */
export type StoredView = Omit<ApplicationView, 'stale' | 'readAt' | 'ahead'>;

/** What the next reading of an instance needs to know. */
export interface KnownApplication {
  id: string;
  fingerprint: string;
  digest: string;
  complete: boolean;
  unwell: boolean;
}

/** An Application as it is stored. */
export interface ApplicationRecord extends KnownApplication {
  instance: string;
  kind: ApplicationKind;
  namespace: string;
  name: string;
  project?: string;
  entityRef?: string;
  release?: { team: string; workload: string; environment?: string };
  snapshot: ApplicationSnapshot;
  assessment: Assessment;
  view: StoredView;
  lastHealthy?: LastHealthy;
  /** Of what a model would be told; missing where all is well. */
  evidenceDigest?: string;
  /** Whether there is something for a model to word. */
  wordable: boolean;
  readAt: string;
}

/** What pages show, without the snapshot. */
export type ApplicationSummary = Omit<
  ApplicationRecord,
  'snapshot' | 'assessment' | 'lastHealthy'
>;

/** Which Applications are looked for; all that is given has to fit. */
export interface ApplicationFilter {
  ids?: readonly string[];
  names?: readonly string[];
  namespace?: string;
  project?: string;
  instances?: readonly string[];
  entityRef?: string;
  release?: { team: string; workload: string };
  labels?: Readonly<Record<string, string>>;
}

/** Applications as they were read last. */
export class ApplicationStore {
  constructor(private readonly knex: Knex) {}

  /** Everything known of an instance, by id. */
  async listKnown(instance: string): Promise<Map<string, KnownApplication>> {
    const rows = await this.knex<ApplicationRow>('applications')
      .where({ instance })
      .select('id', 'fingerprint', 'digest', 'complete', 'unwell');
    return new Map(rows.map(row => [row.id, toKnown(row)]));
  }

  /** Writes Applications, each with its labels and the causes it may share. */
  async save(records: readonly ApplicationRecord[]): Promise<void> {
    for (const chunk of inChunks(records, 20)) {
      await this.knex.transaction(async tx => {
        const ids = chunk.map(({ id }) => id);
        await tx<ApplicationRow>('applications')
          .insert(chunk.map(toRow))
          .onConflict('id')
          .merge()
          // What was read later stays, whoever finishes first.
          .whereRaw('applications.read_at <= excluded.read_at');
        await tx('application_labels').whereIn('application_id', ids).delete();
        await tx('shared_causes').whereIn('application_id', ids).delete();
        for (const labels of inChunks(chunk.flatMap(labelRows), 100)) {
          await tx('application_labels').insert(labels);
        }
        for (const causes of inChunks(chunk.flatMap(causeRows), 100)) {
          await tx('shared_causes').insert(causes);
        }
      });
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const chunk of inChunks(ids, 200)) {
      await this.knex.transaction(async tx => {
        // SQLite does not cascade unless it is asked to.
        for (const table of [
          'application_labels',
          'shared_causes',
          'drift_episodes',
          'wordings',
        ]) {
          await tx(table).whereIn('application_id', chunk).delete();
        }
        await tx('applications').whereIn('id', chunk).delete();
      });
    }
  }

  /** Removes what belongs to no instance of the configuration any more. */
  async removeOtherInstances(instances: readonly string[]): Promise<void> {
    const rows = await this.knex<ApplicationRow>('applications')
      .whereNotIn('instance', [...instances])
      .select('id');
    await this.remove(rows.map(({ id }) => id));
  }

  /** In the order of instance and name. */
  async find(filter: ApplicationFilter): Promise<ApplicationSummary[]> {
    const query = this.knex<ApplicationRow>('applications')
      .select(...SUMMARY_COLUMNS)
      .orderBy(['instance', 'namespace', 'name']);
    const columns: [keyof ApplicationRow, readonly string[] | undefined][] = [
      ['id', filter.ids],
      ['name', filter.names],
      ['instance', filter.instances],
    ];
    for (const [column, values] of columns) {
      if (values) {
        query.whereIn(column, [...values]);
      }
    }
    const exact: [keyof ApplicationRow, string | undefined][] = [
      ['namespace', filter.namespace],
      ['project', filter.project],
      ['entity_ref', filter.entityRef],
      ['team', filter.release?.team],
      ['workload', filter.release?.workload],
    ];
    for (const [column, value] of exact) {
      if (value !== undefined) {
        query.where(column, value);
      }
    }
    for (const [key, value] of Object.entries(filter.labels ?? {})) {
      query.whereIn(
        'id',
        this.knex('application_labels')
          .select('application_id')
          .where({ key, value }),
      );
    }
    return (await query).map(toSummary);
  }

  async read(id: string): Promise<ApplicationRecord | undefined> {
    const [record] = await this.readAll([id]);
    return record;
  }

  /** Whole records, in no order; ids that are not known are left out. */
  async readAll(ids: readonly string[]): Promise<ApplicationRecord[]> {
    const records: ApplicationRecord[] = [];
    for (const chunk of inChunks(ids, 200)) {
      const rows = await this.knex<ApplicationRow>('applications').whereIn(
        'id',
        chunk,
      );
      records.push(...rows.map(toRecord));
    }
    return records;
  }

  /** Labels of every Application, by its id. */
  async readLabels(): Promise<Map<string, Map<string, string>>> {
    const labels = new Map<string, Map<string, string>>();
    const rows: { application_id: string; key: string; value: string }[] =
      await this.knex('application_labels');
    for (const { application_id: id, key, value } of rows) {
      const known = labels.get(id) ?? new Map<string, string>();
      labels.set(id, known.set(key, value));
    }
    return labels;
  }

  /** How many Applications of the portal have each of these causes. */
  async countSharedCauses(
    keys: readonly string[],
  ): Promise<{ key: string; title: string; total: number }[]> {
    const rows: { key: string; title: string; total: number | string }[] =
      await this.knex('shared_causes')
        .whereIn('key', keys.map(causeKey))
        .groupBy('key')
        .select('key', this.knex.raw('min(title) as title'))
        .count({ total: '*' });
    return rows.map(row => ({
      key: row.key,
      title: row.title,
      total: Number(row.total),
    }));
  }
}
