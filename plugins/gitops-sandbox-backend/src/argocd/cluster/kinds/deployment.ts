import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { quotaExceeded } from '../../failures/quotaExceeded';
import type {
  Grow,
  GrownObject,
  Growth,
  Health,
  Surroundings,
} from '../Growth';
import { growPods } from '../growPods';
import { suffixOf, timeOf, uidOf } from '../identity';
import type { LiveObject } from '../LiveObject';
import { keyOf } from '../ObjectKey';
import { wantedReplicas } from '../wantedReplicas';

/** Where a Deployment says nothing, as the API server fills it in. */
const PROGRESS_DEADLINE_S = 600;

interface Rollout {
  replicaSet: GrownObject;
  pods: GrownObject[];
  ready: number;
  /** What the API server said to the pod that it did not let in. */
  refused?: string;
}

/** ReplicaSets and pods of a Deployment; while the new ones are not ready the old stay. */
export const growDeployment: Grow = (live, around) => {
  const wanted = wantedReplicas(live.manifest, around);
  const current = rollOut(live, live.manifest, {
    around,
    wanted,
    at: live.rolledAt,
  });
  const before = live.earlier.at(-1);
  const isOver = current.ready >= wanted;
  const old =
    before && !isOver
      ? rollOut(live, before, {
          around,
          wanted: wanted - current.ready,
          at: live.createdAt,
        })
      : undefined;
  const shownPods =
    old && old.ready > 0 ? current.pods.slice(0, 1) : current.pods;
  const available = current.ready + (old?.ready ?? 0);
  const lateAt = live.rolledAt + deadlineOf(live.manifest) * 1_000;
  const isLate = !isOver && around.now >= lateAt;
  return {
    status: statusOf(live, {
      wanted,
      updated: shownPods.length,
      ready: current.ready,
      available,
      refused: current.refused,
      isLate,
      lateAt,
    }),
    health: healthOf(live, { wanted, current, available, isLate }),
    children: [
      current.replicaSet,
      ...shownPods,
      ...(old ? [old.replicaSet, ...old.pods] : []),
    ],
    events: [],
  };
};

function rollOut(
  live: LiveObject,
  manifest: JsonObject,
  options: { around: Surroundings; wanted: number; at: number },
): Rollout {
  const { around, wanted, at } = options;
  const { namespace, name } = keyOf(manifest);
  const template = asObject(get(manifest, 'spec', 'template'));
  const hash = suffixOf(9, template);
  const setName = `${name}-${hash}`;
  const uid = uidOf('ReplicaSet', namespace, setName, live.uid);
  const refusal = quotaExceeded({
    cluster: around.cluster,
    namespace,
    podSpec: asObject(template.spec),
    wanted,
  });
  const count = refusal ? refusal.allowed : wanted;
  const refused =
    refusal &&
    `pods "${setName}-${suffixOf(5, setName, count)}" is forbidden: ${
      refusal.message
    }`;
  const object: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: setName,
      namespace,
      labels: {
        ...asObject(get(template, 'metadata', 'labels')),
        'pod-template-hash': hash,
      },
    },
    spec: { replicas: wanted, template },
  };
  const { pods, ready } = growPods(
    {
      owner: { object, uid },
      template,
      names: Array.from(
        { length: count },
        (_, index) => `${setName}-${suffixOf(5, setName, index, 'pod')}`,
      ),
      createdAt: at,
    },
    around,
  );
  return {
    pods,
    ready,
    refused,
    replicaSet: {
      object: {
        ...object,
        status: {
          replicas: count,
          readyReplicas: ready,
          ...(refused ? { conditions: [replicaFailure(refused, at)] } : {}),
        },
      },
      parent: { object: live.manifest, uid: live.uid },
      uid,
      createdAt: at,
      health: replicaSetHealth({ refused, ready, wanted }),
      info: [
        {
          name: 'Revision',
          value: `Rev:${
            live.earlier.length + (manifest === live.manifest ? 1 : 0)
          }`,
        },
      ],
      images: imagesOf(template),
      events: refused
        ? [
            {
              type: 'Warning',
              reason: 'FailedCreate',
              message: `Error creating: ${refused}`,
              count: Math.min(500, 1 + Math.floor((around.now - at) / 960_000)),
              firstAt: at,
              lastAt: at + Math.floor((around.now - at) / 960_000) * 960_000,
              component: 'replicaset-controller',
            },
          ]
        : [],
    },
  };
}

/** https://github.com/argoproj/argo-cd/blob/v3.5.1/gitops-engine/pkg/health/health_replicaset.go */
function replicaSetHealth({
  refused,
  ready,
  wanted,
}: {
  refused?: string;
  ready: number;
  wanted: number;
}): Health {
  if (refused) {
    return { status: 'Degraded', message: refused };
  }
  return ready >= wanted
    ? { status: 'Healthy' }
    : {
        status: 'Progressing',
        message: `Waiting for rollout to finish: ${ready} out of ${wanted} new replicas are available...`,
      };
}

/** https://github.com/argoproj/argo-cd/blob/v3.5.1/gitops-engine/pkg/health/health_deployment.go */
function healthOf(
  live: LiveObject,
  {
    wanted,
    current,
    available,
    isLate,
  }: { wanted: number; current: Rollout; available: number; isLate: boolean },
): Health {
  if (isLate) {
    return {
      status: 'Degraded',
      message: `Deployment "${
        keyOf(live.manifest).name
      }" exceeded its progress deadline`,
    };
  }
  if (current.ready >= wanted) {
    return { status: 'Healthy' };
  }
  const updated = current.pods.length;
  return {
    status: 'Progressing',
    message:
      updated < wanted
        ? `Waiting for rollout to finish: ${updated} out of ${wanted} new replicas have been updated...`
        : `Waiting for rollout to finish: ${Math.min(
            available,
            current.ready,
          )} of ${wanted} updated replicas are available...`,
  };
}

function statusOf(
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
): Growth['status'] {
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

function replicaFailure(message: string, at: number): JsonObject {
  return {
    type: 'ReplicaFailure',
    status: 'True',
    reason: 'FailedCreate',
    message,
    lastTransitionTime: timeOf(at),
  };
}

function deadlineOf(manifest: JsonObject): number {
  const own = get(manifest, 'spec', 'progressDeadlineSeconds');
  return typeof own === 'number' ? own : PROGRESS_DEADLINE_S;
}

/** Images of a pod template. */
export function imagesOf(template: JsonObject): string[] {
  return ['initContainers', 'containers'].flatMap(list =>
    asList(get(template, 'spec', list)).flatMap(
      container => asText(get(container, 'image')) ?? [],
    ),
  );
}
