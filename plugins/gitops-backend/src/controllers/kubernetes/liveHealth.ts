import {
  asList,
  asText,
  get,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';

/** Health in Argo CD's codes, with the words of the object itself. */
export interface LiveHealth {
  status: 'Healthy' | 'Progressing' | 'Degraded' | 'Suspended';
  message?: string;
}

/** Reasons for waiting that every container has when it starts. */
const STARTING = new Set(['ContainerCreating', 'PodInitializing']);

/**
 * Health of a live object, for what neither Argo CD nor Flux tells of it.
 *
 * @returns `undefined` for kinds that say nothing of it.
 */
export function liveHealth(object: JsonValue): LiveHealth | undefined {
  switch (get(object, 'kind')) {
    case 'Pod':
      return podHealth(object);
    case 'Deployment':
      return deploymentHealth(object);
    case 'StatefulSet':
    case 'ReplicaSet':
      return byReplicas(
        object,
        numberAt(object, 'spec', 'replicas') ?? 1,
        numberAt(object, 'status', 'readyReplicas') ?? 0,
      );
    case 'DaemonSet':
      return byReplicas(
        object,
        numberAt(object, 'status', 'desiredNumberScheduled') ?? 0,
        numberAt(object, 'status', 'numberAvailable') ?? 0,
      );
    case 'Job':
      return jobHealth(object);
    case 'PersistentVolumeClaim':
      return claimHealth(object);
    default:
      return byReadiness(object);
  }
}

function deploymentHealth(object: JsonValue): LiveHealth {
  const desired = numberAt(object, 'spec', 'replicas') ?? 1;
  const isStuck =
    conditionOf(object, 'Progressing')?.reason === 'ProgressDeadlineExceeded';
  const failed = conditionOf(object, 'ReplicaFailure');
  if (isStuck) {
    return {
      status: 'Degraded',
      message: conditionOf(object, 'Progressing')?.message,
    };
  }
  if (failed?.status === 'True') {
    return { status: 'Degraded', message: failed.message };
  }
  const health = byReplicas(
    object,
    desired,
    Math.min(
      numberAt(object, 'status', 'updatedReplicas') ?? 0,
      numberAt(object, 'status', 'availableReplicas') ?? 0,
    ),
  );
  const available = conditionOf(object, 'Available');
  return health.status === 'Progressing' && available?.status === 'False'
    ? { ...health, message: available.message }
    : health;
}

function byReplicas(
  object: JsonValue,
  desired: number,
  ready: number,
): LiveHealth {
  const generation = numberAt(object, 'metadata', 'generation') ?? 0;
  const observed = numberAt(object, 'status', 'observedGeneration');
  const isObserved = observed === undefined || observed >= generation;
  return { status: isObserved && ready >= desired ? 'Healthy' : 'Progressing' };
}

function jobHealth(object: JsonValue): LiveHealth {
  const failed = conditionOf(object, 'Failed');
  if (failed?.status === 'True') {
    return { status: 'Degraded', message: failed.message };
  }
  if (conditionOf(object, 'Complete')?.status === 'True') {
    return { status: 'Healthy' };
  }
  return {
    status:
      get(object, 'spec', 'suspend') === true ? 'Suspended' : 'Progressing',
  };
}

function claimHealth(object: JsonValue): LiveHealth | undefined {
  switch (get(object, 'status', 'phase')) {
    case 'Bound':
      return { status: 'Healthy' };
    case 'Pending':
      return { status: 'Progressing' };
    case 'Lost':
      return { status: 'Degraded' };
    default:
      return undefined;
  }
}

function byReadiness(object: JsonValue): LiveHealth | undefined {
  const ready = conditionOf(object, 'Ready');
  switch (ready?.status) {
    case 'True':
      return { status: 'Healthy' };
    case 'False':
      return { status: 'Degraded', message: ready.message };
    case 'Unknown':
      return { status: 'Progressing', message: ready.message };
    default:
      return undefined;
  }
}

function podHealth(pod: JsonValue): LiveHealth {
  const phase = get(pod, 'status', 'phase');
  if (phase === 'Succeeded') {
    return { status: 'Healthy' };
  }
  if (phase === 'Failed') {
    return {
      status: 'Degraded',
      message: asText(get(pod, 'status', 'message')),
    };
  }
  const trouble = containerTrouble(pod);
  if (trouble) {
    return { status: 'Degraded', message: trouble.message };
  }
  return {
    status:
      conditionOf(pod, 'Ready')?.status === 'True' ? 'Healthy' : 'Progressing',
  };
}

/** What `kubectl get pods` shows as the status of a pod. */
export function podReason(pod: JsonValue): string | undefined {
  return (
    containerTrouble(pod)?.reason ??
    asText(get(pod, 'status', 'reason')) ??
    asText(get(pod, 'status', 'phase'))
  );
}

function containerTrouble(pod: JsonValue) {
  for (const list of ['initContainerStatuses', 'containerStatuses']) {
    for (const container of asList(get(pod, 'status', list))) {
      const waiting = get(container, 'state', 'waiting');
      const reason = asText(get(waiting, 'reason'));
      if (reason !== undefined && !STARTING.has(reason)) {
        return { reason, message: asText(get(waiting, 'message')) };
      }
      const ended = get(container, 'state', 'terminated');
      const exitCode = get(ended, 'exitCode');
      if (typeof exitCode === 'number' && exitCode !== 0) {
        return {
          reason: asText(get(ended, 'reason')) ?? 'Error',
          message: asText(get(ended, 'message')),
        };
      }
    }
  }
  return undefined;
}

function conditionOf(object: JsonValue, type: string) {
  const condition = asList(get(object, 'status', 'conditions')).find(
    item => get(item, 'type') === type,
  );
  return condition === undefined
    ? undefined
    : {
        status: asText(get(condition, 'status')),
        reason: asText(get(condition, 'reason')),
        message: asText(get(condition, 'message')),
      };
}

function numberAt(
  object: JsonValue,
  ...keys: (string | number)[]
): number | undefined {
  const value = get(object, ...keys);
  return typeof value === 'number' ? value : undefined;
}
