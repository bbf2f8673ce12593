import {
  asObject,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { Growth } from '../cluster/Growth';
import { resourceVersionOf, timeOf } from '../cluster/identity';
import type { LiveObject } from '../cluster/LiveObject';
import { keyOf } from '../cluster/ObjectKey';
import { managedFieldsOf } from './managedFields';

/** A managed object as the cluster has it. */
export function liveState(
  live: LiveObject,
  options: { application: string; growth?: Growth },
): JsonObject {
  const { group, kind, namespace, name } = keyOf(live.manifest);
  return {
    ...withDefaults(live.manifest, live),
    metadata: {
      ...asObject(live.manifest.metadata),
      annotations: {
        ...asObject(get(live.manifest, 'metadata', 'annotations')),
        'argocd.argoproj.io/tracking-id': `${options.application}:${group}/${kind}:${namespace}/${name}`,
      },
      uid: live.uid,
      creationTimestamp: timeOf(live.createdAt),
      resourceVersion: resourceVersionOf(
        live.uid,
        live.appliedAt,
        live.rolledAt,
      ),
      generation: live.earlier.length + 1,
      managedFields: managedFieldsOf(live),
    },
    ...(options.growth?.status ? { status: options.growth.status } : {}),
  };
}

/** What the API server fills in, as far as people look at it. */
function withDefaults(manifest: JsonObject, live: LiveObject): JsonObject {
  const spec = asObject(manifest.spec);
  switch (keyOf(manifest).kind) {
    case 'Deployment':
      return {
        ...manifest,
        spec: {
          replicas: 1,
          progressDeadlineSeconds: 600,
          revisionHistoryLimit: 10,
          ...spec,
        },
      };
    case 'Service': {
      const number = parseInt(live.uid.slice(0, 4), 16);
      const address =
        spec.clusterIP ??
        `10.96.${Math.floor(number / 256) % 256}.${number % 256}`;
      return {
        ...manifest,
        spec: {
          clusterIP: address,
          clusterIPs: [address],
          internalTrafficPolicy: 'Cluster',
          sessionAffinity: 'None',
          ...spec,
        },
      };
    }
    case 'Secret':
      return { ...manifest, ...masked(manifest) };
    default:
      return manifest;
  }
}

/** Values of a Secret, as Argo CD masks them. */
export function masked(manifest: JsonObject): JsonObject {
  return Object.fromEntries(
    ['data', 'stringData']
      .filter(key => manifest[key] !== undefined)
      .map(key => [
        key,
        Object.fromEntries(
          Object.keys(asObject(manifest[key])).map(name => [name, '++++++++']),
        ),
      ]),
  );
}
