import {
  asObject,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { replicaFailure } from '../growReplicaSet';
import { suffixOf, timeOf } from '../identity';
import type { LiveObject } from '../LiveObject';
import { keyOf } from '../ObjectKey';

/** Status of a Deployment, as its controller writes it. */
export function deploymentStatus(
  live: LiveObject,
  state: {
    wanted: number;
    updated: number;
    ready: number;
    available: number;
    refused?: string;
    isLate: boolean;
    lateAt: number;
  },
): JsonObject {
  const { wanted, updated, ready, available, refused, isLate } = state;
  const at = timeOf(live.rolledAt);
  const isAvailable = available >= wanted;
  return {
    observedGeneration: live.earlier.length + 1,
    replicas: Math.max(updated, available),
    updatedReplicas: updated,
    readyReplicas: available,
    availableReplicas: available,
    ...(available < wanted ? { unavailableReplicas: wanted - available } : {}),
    conditions: [
      {
        type: 'Available',
        status: isAvailable ? 'True' : 'False',
        reason: isAvailable
          ? 'MinimumReplicasAvailable'
          : 'MinimumReplicasUnavailable',
        message: isAvailable
          ? 'Deployment has minimum availability.'
          : 'Deployment does not have minimum availability.',
        lastUpdateTime: at,
        lastTransitionTime: at,
      },
      progressing(live, {
        isOver: ready >= wanted,
        isLate,
        lateAt: state.lateAt,
      }),
      ...(refused ? [replicaFailure(refused, live.rolledAt)] : []),
    ],
  };
}

function progressing(
  live: LiveObject,
  {
    isOver,
    isLate,
    lateAt,
  }: { isOver: boolean; isLate: boolean; lateAt: number },
): JsonObject {
  const { name } = keyOf(live.manifest);
  const set = `${name}-${suffixOf(
    9,
    asObject(get(live.manifest, 'spec', 'template')),
  )}`;
  const at = timeOf(isLate ? lateAt : live.rolledAt);
  const common = {
    type: 'Progressing',
    lastUpdateTime: at,
    lastTransitionTime: at,
  };
  if (isLate) {
    return {
      ...common,
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
      message: `ReplicaSet "${set}" has timed out progressing.`,
    };
  }
  return isOver
    ? {
        ...common,
        status: 'True',
        reason: 'NewReplicaSetAvailable',
        message: `ReplicaSet "${set}" has successfully progressed.`,
      }
    : {
        ...common,
        status: 'True',
        reason: 'ReplicaSetUpdated',
        message: `ReplicaSet "${set}" is progressing.`,
      };
}
