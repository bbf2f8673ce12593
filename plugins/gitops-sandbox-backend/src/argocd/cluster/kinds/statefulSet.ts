import {
  asList,
  asObject,
  asText,
  get,
} from '@slipway/plugin-gitops-common/status';
import type { Grow, GrownObject } from '../Growth';
import { growPods } from '../growPods';
import { uidOf } from '../identity';
import { keyOf } from '../ObjectKey';
import { wantedReplicas } from '../wantedReplicas';

/** Pods of a StatefulSet, one after the other, and the claims of its volumes. */
export const growStatefulSet: Grow = (live, around) => {
  const { namespace, name } = keyOf(live.manifest);
  const wanted = wantedReplicas(live.manifest, around);
  const template = asObject(get(live.manifest, 'spec', 'template'));
  const all = growPods(
    {
      owner: { object: live.manifest, uid: live.uid },
      template,
      names: Array.from({ length: wanted }, (_, index) => `${name}-${index}`),
      createdAt: live.rolledAt,
    },
    around,
  );
  const firstUnready = all.pods.findIndex(
    ({ health }) => health?.status !== 'Healthy',
  );
  const pods =
    firstUnready === -1 ? all.pods : all.pods.slice(0, firstUnready + 1);
  const claims = asList(get(live.manifest, 'spec', 'volumeClaimTemplates'))
    .map(asObject)
    .flatMap(claim =>
      pods.map((_, index): GrownObject => {
        const claimName = `${
          asText(get(claim, 'metadata', 'name')) ?? 'data'
        }-${name}-${index}`;
        return {
          object: {
            apiVersion: 'v1',
            kind: 'PersistentVolumeClaim',
            metadata: { name: claimName, namespace },
            spec: claim.spec ?? {},
            status: { phase: 'Bound' },
          },
          parent: { object: live.manifest, uid: live.uid },
          uid: uidOf('PersistentVolumeClaim', namespace, claimName),
          createdAt: live.createdAt,
          health: { status: 'Healthy' },
          info: [],
          images: [],
          events: [],
        };
      }),
    );
  return {
    status: {
      observedGeneration: live.earlier.length + 1,
      replicas: pods.length,
      readyReplicas: all.ready,
      updatedReplicas: pods.length,
    },
    // https://github.com/argoproj/argo-cd/blob/v3.5.1/gitops-engine/pkg/health/health_statefulset.go
    health:
      all.ready >= wanted
        ? { status: 'Healthy' }
        : {
            status: 'Progressing',
            message: `Waiting for ${wanted - all.ready} pods to be ready...`,
          },
    children: [...pods, ...claims],
    events: [],
  };
};
