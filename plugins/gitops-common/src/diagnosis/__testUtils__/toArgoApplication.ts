import type { JsonObject } from '../../kubernetes';
import type { ApplicationSnapshot } from '../../status';

/** The object of Argo CD that a snapshot would have been read from. */
export function toArgoApplication(snapshot: ApplicationSnapshot): JsonObject {
  const { ref, operation, destination, syncPolicy } = snapshot;
  const sources = snapshot.sources.map(
    ({ repoUrl, path, chart, targetRevision }) => ({
      repoURL: repoUrl,
      path,
      chart,
      targetRevision,
    }),
  );
  const [source] = sources;
  const [revision = ''] = snapshot.sync.revisions;
  const object = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: ref.name,
      namespace: ref.namespace,
      creationTimestamp: snapshot.createdAt,
      deletionTimestamp: snapshot.deletingSince,
    },
    spec: {
      project: snapshot.project,
      destination,
      ...(sources.length > 1 ? { sources } : { source }),
      syncPolicy: syncPolicy.automated
        ? {
            automated: {
              prune: syncPolicy.prune,
              selfHeal: syncPolicy.selfHeal,
            },
          }
        : {},
    },
    status: {
      sync: { status: snapshot.sync.status, revision },
      health: {
        status: snapshot.health.status,
        lastTransitionTime: snapshot.health.since,
      },
      conditions: snapshot.conditions.map(({ type, message, since }) => ({
        type,
        message,
        lastTransitionTime: since,
      })),
      resources: snapshot.resources.map(
        ({ resource, sync, health, requiresPruning }) => ({
          ...resource,
          status: sync,
          health,
          requiresPruning,
        }),
      ),
      reconciledAt: snapshot.reconciledAt,
      operationState: operation && {
        phase: operation.phase,
        message: operation.message,
        startedAt: operation.startedAt,
        finishedAt: operation.finishedAt,
        operation: { initiatedBy: { automated: true }, sync: { revision } },
        syncResult: {
          revision: operation.revisions[0] ?? '',
          source,
          resources: operation.results.map(({ resource, ...result }) => ({
            ...resource,
            ...result,
          })),
        },
      },
    },
  };
  return JSON.parse(JSON.stringify(object)) as JsonObject;
}
