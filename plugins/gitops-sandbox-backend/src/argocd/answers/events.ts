import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { timeOf, uidOf } from '../cluster/identity';
import { keyOf } from '../cluster/ObjectKey';
import type { ClusterEvent } from '../failures/PodFailure';
import type { Simulation } from '../Simulation';

/** Events about the Application itself, of its last sync. */
export function applicationEventsAnswer(simulation: Simulation): JsonObject {
  const { namespace, name, runs, now } = simulation;
  const uid = uidOf('Application', namespace, name);
  const run = runs.at(-1);
  const object = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { namespace, name },
  };
  const once = (reason: string, message: string, at: number): ClusterEvent => ({
    type:
      reason === 'OperationCompleted' && run?.failures.length
        ? 'Warning'
        : 'Normal',
    reason,
    message,
    count: 1,
    firstAt: at,
    lastAt: at,
    component: 'argocd-application-controller',
  });
  if (!run) {
    return listOf(object, uid, []);
  }
  const { revision } = run.release.commit;
  return listOf(object, uid, [
    once(
      'OperationStarted',
      `${
        run.automated ? 'Initiated automated sync to' : 'initiated sync to'
      } '${revision}'`,
      run.startedAt,
    ),
    ...(run.finishedAt <= now
      ? [
          once(
            'OperationCompleted',
            run.failures.length > 0
              ? `Sync operation to ${revision} failed`
              : `Sync operation to ${revision} succeeded`,
            run.finishedAt,
          ),
        ]
      : []),
  ]);
}

/** Events about an object of the resource tree; `undefined` where it is none. */
export function resourceEventsAnswer(
  { resources, hooks }: Simulation,
  wanted: { uid: string; name: string; namespace: string },
): JsonObject | undefined {
  for (const { live, growth } of [...resources, ...hooks]) {
    const grown = growth?.children.find(({ uid }) => uid === wanted.uid);
    const object = grown?.object ?? live?.manifest;
    const uid = grown?.uid ?? live?.uid;
    if (object && uid === wanted.uid) {
      const { name, namespace } = keyOf(object);
      return name === wanted.name && namespace === wanted.namespace
        ? listOf(object, uid, grown?.events ?? growth?.events ?? [])
        : undefined;
    }
  }
  return undefined;
}

function listOf(
  object: JsonObject,
  uid: string,
  events: readonly ClusterEvent[],
): JsonObject {
  const { group, version, kind, name, namespace } = keyOf(object);
  return {
    metadata: {},
    items: events.map(event => ({
      metadata: {
        name: `${name}.${uidOf(uid, event.reason, event.message).slice(0, 8)}`,
        namespace,
        uid: uidOf(uid, event.reason, event.message, event.firstAt),
        creationTimestamp: timeOf(event.firstAt),
      },
      involvedObject: {
        apiVersion: group ? `${group}/${version}` : version,
        kind,
        name,
        namespace,
        uid,
      },
      type: event.type,
      reason: event.reason,
      message: event.message,
      count: event.count,
      firstTimestamp: timeOf(event.firstAt),
      lastTimestamp: timeOf(event.lastAt),
      source: { component: event.component },
    })),
  };
}
