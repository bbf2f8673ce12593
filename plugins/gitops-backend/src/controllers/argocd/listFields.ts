/**
 * What a list of Applications is asked for. Argo CD knows only a fixed set of
 * fields here, and no conditions, messages or history among them. Resources are
 * in the set and not asked for: they are read with the Application itself, and
 * would make the list several times as large.
 * https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apiclient/application/forwarder_overwrite.go
 */
export const listFields = [
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.labels',
  'metadata.creationTimestamp',
  'metadata.deletionTimestamp',
  'spec.destination',
  'spec.project',
  'spec.source',
  'spec.sources',
  'spec.sourceHydrator',
  'spec.syncPolicy',
  'status.summary',
  'status.health',
  'status.sync.status',
  'status.sync.revision',
  'status.operationState.phase',
  'status.operationState.startedAt',
  'status.operationState.finishedAt',
  'operation.sync',
]
  .map(field => `items.${field}`)
  .join(',');
