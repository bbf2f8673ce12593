import { get, type JsonObject } from '@slipway/plugin-gitops-common/status';
import type { Grow, Health } from '../Growth';
import { growReplicaSet, type Rollout } from '../growReplicaSet';
import type { LiveObject } from '../LiveObject';
import { keyOf } from '../ObjectKey';
import { wantedReplicas } from '../wantedReplicas';
import { deploymentStatus } from './deploymentStatus';

/** Where a Deployment says nothing, as the API server fills it in. */
const PROGRESS_DEADLINE_S = 600;

/** ReplicaSets and pods of a Deployment; while the new ones are not ready the old stay. */
export const growDeployment: Grow = (live, around) => {
  const wanted = wantedReplicas(live.manifest, around);
  const current = growReplicaSet(live, live.manifest, {
    around,
    wanted,
    at: live.rolledAt,
  });
  const before = live.earlier.at(-1);
  const isOver = current.ready >= wanted;
  const old =
    before && !isOver
      ? growReplicaSet(live, before, {
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
    status: deploymentStatus(live, {
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

function deadlineOf(manifest: JsonObject): number {
  const own = get(manifest, 'spec', 'progressDeadlineSeconds');
  return typeof own === 'number' ? own : PROGRESS_DEADLINE_S;
}
