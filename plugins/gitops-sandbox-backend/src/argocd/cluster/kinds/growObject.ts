import { get } from '@slipway/plugin-gitops-common/status';
import type { Grow } from '../Growth';
import { uidOf } from '../identity';
import { keyOf } from '../ObjectKey';
import { wantedReplicas } from '../wantedReplicas';
import { growDeployment } from './deployment';
import { growExternalSecret } from './externalSecret';
import { growStatefulSet } from './statefulSet';

const growService: Grow = live => {
  const { namespace, name } = keyOf(live.manifest);
  return {
    status: { loadBalancer: {} },
    health: { status: 'Healthy' },
    children: [
      {
        object: {
          apiVersion: 'v1',
          kind: 'Endpoints',
          metadata: { name, namespace },
        },
        parent: { object: live.manifest, uid: live.uid },
        uid: uidOf('Endpoints', namespace, name, live.uid),
        createdAt: live.createdAt,
        info: [],
        images: [],
        events: [],
      },
    ],
    events: [],
  };
};

const growIngress: Grow = () => ({
  status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
  health: { status: 'Healthy' },
  children: [],
  events: [],
});

const growRoute: Grow = () => ({
  health: { status: 'Healthy' },
  children: [],
  events: [],
});

const growAutoscaler: Grow = (live, around) => {
  const target = around.objects.find(
    ({ manifest }) =>
      manifest.kind === get(live.manifest, 'spec', 'scaleTargetRef', 'kind') &&
      keyOf(manifest).name ===
        get(live.manifest, 'spec', 'scaleTargetRef', 'name'),
  );
  const replicas = target ? wantedReplicas(target.manifest, around) : 0;
  return {
    status: { currentReplicas: replicas, desiredReplicas: replicas },
    health: {
      status: 'Healthy',
      message: 'recommended size matches current size',
    },
    children: [],
    events: [],
  };
};

const KINDS: Readonly<Record<string, Grow>> = {
  Deployment: growDeployment,
  StatefulSet: growStatefulSet,
  ExternalSecret: growExternalSecret,
  Service: growService,
  Ingress: growIngress,
  HTTPRoute: growRoute,
  HorizontalPodAutoscaler: growAutoscaler,
};

/** What the controllers of the cluster make of an object; of most kinds nothing. */
export const growObject: Grow = (live, around) =>
  KINDS[keyOf(live.manifest).kind]?.(live, around) ?? {
    children: [],
    events: [],
  };
