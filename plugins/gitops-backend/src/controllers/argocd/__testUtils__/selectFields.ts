import type { JsonObject } from '@slipway/plugin-gitops-common/status';

/** What a list of Applications can be asked for; everything else is left out. */
const SELECTABLE = [
  ...['name', 'namespace', 'annotations', 'labels'].map(
    key => `metadata.${key}`,
  ),
  ...['creationTimestamp', 'deletionTimestamp'].map(key => `metadata.${key}`),
  ...['destination', 'project', 'source', 'sources', 'sourceHydrator'].map(
    key => `spec.${key}`,
  ),
  ...['spec', 'spec.syncPolicy', 'status.sourceHydrator', 'status.summary'],
  ...['status.resources', 'status.health', 'status.sync.status'],
  ...['status.sync.revision', 'status.operationState.phase'],
  ...['startedAt', 'finishedAt', 'operation.sync'].map(
    key => `status.operationState.${key}`,
  ),
  'operation.sync',
];

/** An Application with the fields of a list alone, as Argo CD selects them. */
export function selectFields(
  application: JsonObject,
  fields: readonly string[],
): JsonObject {
  const result: JsonObject = {};
  for (const field of fields) {
    const path = field.replace(/^items\./, '');
    if (SELECTABLE.includes(path)) {
      copy(application, result, path.split('.'));
    }
  }
  return result;
}

function copy(
  from: JsonObject,
  to: JsonObject,
  [key, ...rest]: string[],
): void {
  const value = from[key];
  if (value === undefined) {
    return;
  }
  if (rest.length === 0) {
    to[key] = value;
    return;
  }
  to[key] ??= {};
  copy(value as JsonObject, to[key] as JsonObject, rest);
}
