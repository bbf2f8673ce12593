import type { JsonObject } from '@slipway/plugin-gitops-common/status';

/**
 * Fields that a list of Applications can be limited to; Argo CD knows no others.
 * https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apiclient/application/forwarder_overwrite.go
 */
const SELECTABLE = new Set([
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.labels',
  'metadata.creationTimestamp',
  'metadata.deletionTimestamp',
  'spec',
  'spec.destination',
  'spec.project',
  'spec.source',
  'spec.sources',
  'spec.sourceHydrator',
  'spec.syncPolicy',
  'status.sourceHydrator',
  'status.summary',
  'status.resources',
  'status.health',
  'status.sync.status',
  'status.sync.revision',
  'status.operationState.phase',
  'status.operationState.startedAt',
  'status.operationState.finishedAt',
  'status.operationState.operation.sync',
  'operation.sync',
]);

/**
 * An Application of a list with the wanted fields alone, or with a leading `-`
 * without them.
 */
export function selectFields(
  application: JsonObject,
  fields: string | undefined,
): JsonObject {
  if (!fields) {
    return application;
  }
  const excluded = fields.startsWith('-');
  const named = new Set(
    fields
      .replace(/^-/, '')
      .split(',')
      .map(field => field.replace(/^items\./, '')),
  );
  const result: JsonObject = {};
  for (const field of SELECTABLE) {
    if (named.has(field) !== excluded) {
      copy(application, result, field);
    }
  }
  return result;
}

function copy(from: JsonObject, to: JsonObject, field: string): void {
  const keys = sourceOf(field).split('.');
  let value: JsonObject[string] | undefined = from;
  for (const key of keys) {
    value =
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? value[key]
        : undefined;
    if (value === undefined) {
      return;
    }
  }
  const path = field.split('.');
  let level = to;
  for (const key of path.slice(0, -1)) {
    level[key] ??= {};
    level = level[key] as JsonObject;
  }
  level[path[path.length - 1]] = value;
}

/** Upstream answers the result of the operation in place of the operation. */
function sourceOf(field: string): string {
  return field === 'status.operationState.operation.sync'
    ? 'status.operationState.syncResult'
    : field;
}
