import {
  asObject,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { quotaExceeded } from '../failures/quotaExceeded';
import type { GrownObject, Health, Surroundings } from './Growth';
import { growPods } from './growPods';
import { suffixOf, timeOf, uidOf } from './identity';
import { imagesOf } from './imagesOf';
import type { LiveObject } from './LiveObject';
import { keyOf } from './ObjectKey';

/** The controller tries again every 16 minutes in the end. */
const RETRY_MS = 960_000;

/** The ReplicaSet of one pod template, with its pods. */
export interface Rollout {
  replicaSet: GrownObject;
  pods: GrownObject[];
  ready: number;
  /** What the API server said to the pod that it did not let in. */
  refused?: string;
}

/** Makes the pods of one version of a Deployment, as far as they are let in. */
export function growReplicaSet(
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
              count: Math.min(
                500,
                1 + Math.floor((around.now - at) / RETRY_MS),
              ),
              firstAt: at,
              lastAt: at + Math.floor((around.now - at) / RETRY_MS) * RETRY_MS,
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

/** A condition that says why there are not as many pods as wanted. */
export function replicaFailure(message: string, at: number): JsonObject {
  return {
    type: 'ReplicaFailure',
    status: 'True',
    reason: 'FailedCreate',
    message,
    lastTransitionTime: timeOf(at),
  };
}
