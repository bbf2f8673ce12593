import type { JsonObject } from '../../kubernetes';
import type {
  ApplicationCondition,
  ApplicationDetail,
  ApplicationSnapshot,
  ResourceEvent,
  ResourceNode,
  SyncResult,
} from '../../status';
import type { ResourceRef } from '../../vocabulary';

/** The present of every test. */
export const NOW = '2026-03-02T10:00:00Z';

/** A reference by `apps/v1 Deployment checkout`, in namespace `payments-dev`. */
export function ref(text: string, namespace = 'payments-dev'): ResourceRef {
  const [apiVersion, kind, name] = text.split(' ');
  const [version, group = ''] = apiVersion.split('/').reverse();
  return { group, version, kind, namespace, name };
}

export const deployment = ref('apps/v1 Deployment checkout');
export const replicaSet = ref('apps/v1 ReplicaSet checkout-7c9d8b5f46');
export const pod = ref('v1 Pod checkout-7c9d8b5f46-x2x4z');

/** The release that the Application runs. */
export const release = {
  team: 'payments',
  workload: 'checkout',
  environment: 'dev',
};

/** A healthy, synced Application; `changes` replace what it says. */
export function application(
  changes: Partial<ApplicationSnapshot> = {},
): ApplicationSnapshot {
  return {
    ref: {
      instance: 'main',
      kind: 'Application',
      namespace: 'argocd',
      name: 'checkout-dev',
    },
    project: 'payments',
    labels: {},
    annotations: {},
    createdAt: '2026-01-05T08:00:00Z',
    parents: [],
    destination: {
      server: 'https://kubernetes.default.svc',
      namespace: 'payments-dev',
    },
    sources: [
      {
        repoUrl: 'https://git.acme.dev/platform/gitops.git',
        path: 'environments/dev/workloads/payments/checkout',
        targetRevision: 'main',
      },
    ],
    syncPolicy: {
      automated: true,
      prune: true,
      selfHeal: true,
      suspended: false,
    },
    sync: { status: 'Synced', revisions: ['4f2a9c1'] },
    health: { status: 'Healthy', since: '2026-03-02T09:00:00Z' },
    conditions: [],
    resources: [
      { resource: deployment, sync: 'Synced', health: { status: 'Healthy' } },
    ],
    history: [],
    images: ['registry.acme.dev/payments/checkout:1.8.0'],
    externalUrls: [],
    reconciledAt: '2026-03-02T09:58:00Z',
    ...changes,
  };
}

/** With a condition: its target state cannot be told. */
export function withCondition(
  type: string,
  message: string,
  changes: Partial<ApplicationCondition> = {},
): ApplicationSnapshot {
  return application({
    sync: {
      status: type === 'ComparisonError' ? 'Unknown' : 'OutOfSync',
      revisions: [],
    },
    conditions: [{ type, message, since: '2026-03-02T09:30:00Z', ...changes }],
  });
}

/** A Flux Kustomization or HelmRelease that is not ready. */
export function notReady(
  reason: string,
  message: string,
  kind: 'Kustomization' | 'HelmRelease' = 'Kustomization',
): ApplicationSnapshot {
  return application({
    ref: { instance: 'flux', kind, namespace: 'flux-system', name: 'checkout' },
    sync: { status: 'OutOfSync', revisions: ['main@sha1:4f2a9c1'] },
    health: { status: 'Degraded', message },
    conditions: [
      {
        type: 'Ready',
        status: 'False',
        reason,
        message,
        since: '2026-03-02T09:30:00Z',
      },
    ],
  });
}

/** With an operation that is as given. */
export function withOperation(
  phase: string,
  message: string,
  changes: Partial<NonNullable<ApplicationSnapshot['operation']>> = {},
): ApplicationSnapshot {
  return application({
    sync: { status: 'OutOfSync', revisions: ['4f2a9c1'] },
    operation: {
      phase,
      message,
      startedAt: '2026-03-02T09:20:00Z',
      ...(phase === 'Running' ? {} : { finishedAt: '2026-03-02T09:21:00Z' }),
      initiatedBy: { automated: true },
      revisions: ['4f2a9c1'],
      results: [],
      ...changes,
    },
  });
}

/** With a sync that failed for one resource. */
export function withFailedSync(
  message: string,
  resource: ResourceRef = deployment,
  changes: Partial<SyncResult> = {},
): ApplicationSnapshot {
  return withOperation(
    'Failed',
    `one or more objects failed to apply, reason: ${message} (retried 5 times).`,
    {
      results: [
        {
          resource,
          status: 'SyncFailed',
          message,
          syncPhase: 'Sync',
          ...changes,
        },
      ],
    },
  );
}

export function node(
  resource: ResourceRef,
  changes: Partial<ResourceNode> = {},
): ResourceNode {
  return {
    resource,
    uid: `uid-${resource.kind}-${resource.name}`,
    parents: [],
    info: [],
    images: [],
    createdAt: '2026-03-02T09:20:00Z',
    ...changes,
  };
}

/** Uid that {@link node} gives. */
export function uidOf(resource: ResourceRef): string {
  return `uid-${resource.kind}-${resource.name}`;
}

/** With details, and not well. */
export function withDetail(
  detail: Partial<ApplicationDetail>,
  changes: Partial<ApplicationSnapshot> = {},
): ApplicationSnapshot {
  return application({
    health: { status: 'Degraded', since: '2026-03-02T09:30:00Z' },
    resources: [
      { resource: deployment, sync: 'Synced', health: { status: 'Degraded' } },
    ],
    detail: {
      nodes: [],
      managed: [],
      events: [],
      objects: [],
      gaps: [],
      readAt: NOW,
      ...detail,
    },
    ...changes,
  });
}

/** Nodes of the Deployment, its ReplicaSet and pods. */
export function treeOf(
  pods: ResourceRef[] = [pod],
  health: ResourceNode['health'] = { status: 'Degraded' },
): ResourceNode[] {
  return [
    node(deployment, { health }),
    node(replicaSet, { parents: [uidOf(deployment)], health }),
    ...pods.map(resource =>
      node(resource, { parents: [uidOf(replicaSet)], health }),
    ),
  ];
}

/** A Pod of one container named like the workload. */
export function podObject({
  name = pod.name,
  image = 'registry.acme.dev/payments/checkout:1.9.0',
  status,
  spec = {},
  conditions = [],
}: {
  name?: string;
  image?: string;
  status: JsonObject;
  spec?: JsonObject;
  conditions?: JsonObject[];
}): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'payments-dev' },
    spec: { containers: [{ name: 'checkout', image, ...spec }] },
    status: {
      phase: 'Running',
      conditions,
      containerStatuses: [
        {
          name: 'checkout',
          image,
          imageID: '',
          ready: false,
          restartCount: 0,
          ...status,
        },
      ],
    },
  };
}

/** With pods, each in the same state. */
export function withPods(
  options: Omit<Parameters<typeof podObject>[0], 'name'> & {
    names?: string[];
    events?: ResourceEvent[];
    changes?: Partial<ApplicationSnapshot>;
    health?: ResourceNode['health'];
  },
): ApplicationSnapshot {
  const { names = [pod.name], events = [], changes, health, ...rest } = options;
  const pods = names.map(name => ({ ...pod, name }));
  return withDetail(
    {
      nodes: treeOf(pods, health),
      objects: pods.map(resource => ({
        resource,
        object: podObject({ ...rest, name: resource.name }),
      })),
      events,
    },
    changes,
  );
}

export function event(
  reason: string,
  message: string,
  changes: Partial<ResourceEvent> = {},
): ResourceEvent {
  return {
    resource: pod,
    type: 'Warning',
    reason,
    message,
    count: 7,
    lastSeen: '2026-03-02T09:55:00Z',
    ...changes,
  };
}
