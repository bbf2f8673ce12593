import type { ApplicationKind } from '@slipway/plugin-gitops-common/status';
import type {
  ApplicationRecord,
  ApplicationSummary,
  KnownApplication,
} from './ApplicationStore';

/** A row of the table `applications`. */
export interface ApplicationRow {
  id: string;
  instance: string;
  kind: ApplicationKind;
  namespace: string;
  name: string;
  project: string | null;
  entity_ref: string | null;
  team: string | null;
  workload: string | null;
  environment: string | null;
  fingerprint: string;
  digest: string;
  complete: boolean | number;
  unwell: boolean | number;
  snapshot: string;
  assessment: string;
  view: string;
  last_healthy: string | null;
  evidence_digest: string | null;
  wordable: boolean | number;
  read_at: string;
}

/** Columns of what pages show. */
export const SUMMARY_COLUMNS = [
  'id',
  'instance',
  'kind',
  'namespace',
  'name',
  'project',
  'entity_ref',
  'team',
  'workload',
  'environment',
  'fingerprint',
  'digest',
  'complete',
  'unwell',
  'view',
  'evidence_digest',
  'wordable',
  'read_at',
] as const;

export function toRow(record: ApplicationRecord): ApplicationRow {
  return {
    id: record.id,
    instance: record.instance,
    kind: record.kind,
    namespace: storable(record.namespace, 255),
    name: storable(record.name, 255),
    project: within(record.project, 255),
    entity_ref: within(record.entityRef, 300),
    team: within(record.release?.team, 63),
    workload: within(record.release?.workload, 63),
    environment: within(record.release?.environment, 63),
    fingerprint: record.fingerprint,
    digest: record.digest,
    complete: record.complete,
    unwell: record.unwell,
    snapshot: JSON.stringify(record.snapshot),
    assessment: JSON.stringify(record.assessment),
    view: JSON.stringify(record.view),
    last_healthy: record.lastHealthy
      ? JSON.stringify(record.lastHealthy)
      : null,
    evidence_digest: record.evidenceDigest ?? null,
    wordable: record.wordable,
    read_at: record.readAt,
  };
}

export function labelRows({ id, snapshot }: ApplicationRecord) {
  return Object.entries(snapshot.labels)
    .filter(
      ([key, value]) =>
        key.length <= 317 &&
        value.length <= 63 &&
        !`${key}${value}`.includes('\0'),
    )
    .map(([key, value]) => ({ application_id: id, key, value }));
}

export function causeRows({ id, assessment }: ApplicationRecord) {
  const causes = new Map(
    assessment.diagnoses.flatMap(({ sharedCause, title }) =>
      sharedCause ? [[causeKey(sharedCause), title] as const] : [],
    ),
  );
  return [...causes].map(([key, title]) => ({
    application_id: id,
    key,
    title: storable(title, 255),
  }));
}

/** Names of clusters and hosts are part of it, and may be of any length. */
export function causeKey(sharedCause: string): string {
  return storable(sharedCause, 500);
}

/** What Kubernetes would not take is nothing that anybody looks for. */
function within(text: string | undefined, length: number): string | null {
  return text !== undefined && text.length <= length
    ? storable(text, length)
    : null;
}

/** PostgreSQL refuses the character 0. */
function storable(text: string, length: number): string {
  return text.replaceAll('\0', '').slice(0, length);
}

export function toKnown(
  row: Pick<
    ApplicationRow,
    'id' | 'fingerprint' | 'digest' | 'complete' | 'unwell'
  >,
): KnownApplication {
  return {
    id: row.id,
    fingerprint: row.fingerprint,
    digest: row.digest,
    complete: Boolean(row.complete),
    unwell: Boolean(row.unwell),
  };
}

export function toSummary(
  row: Pick<ApplicationRow, (typeof SUMMARY_COLUMNS)[number]>,
): ApplicationSummary {
  return {
    ...toKnown(row),
    instance: row.instance,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    project: row.project ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    release:
      row.team !== null && row.workload !== null
        ? {
            team: row.team,
            workload: row.workload,
            environment: row.environment ?? undefined,
          }
        : undefined,
    // What was stored before had no writer but the rules.
    view: { writer: { by: 'rules' }, ...JSON.parse(row.view) },
    evidenceDigest: row.evidence_digest ?? undefined,
    wordable: Boolean(row.wordable),
    readAt: row.read_at,
  };
}

export function toRecord(row: ApplicationRow): ApplicationRecord {
  return {
    ...toSummary(row),
    snapshot: JSON.parse(row.snapshot),
    assessment: JSON.parse(row.assessment),
    lastHealthy: row.last_healthy ? JSON.parse(row.last_healthy) : undefined,
  };
}
