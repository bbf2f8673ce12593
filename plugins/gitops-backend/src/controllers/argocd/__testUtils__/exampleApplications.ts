import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { FakeApplication } from './FakeArgoCd';

/** The value of a Secret and of a variable of the examples. */
export const SECRET_VALUE = 'Hunter2-of-the-database';

/** The revision that the examples run. */
export const REVISION = '3f786850e387550fdab836ed7e6dc881de23001b';

const encoded = Buffer.from(SECRET_VALUE, 'utf8').toString('base64');

const deployment = (replicas: number): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'checkout', namespace: 'payments-dev' },
  spec: {
    replicas,
    template: {
      spec: {
        containers: [
          {
            name: 'main',
            image: 'registry.acme.dev/payments/checkout:1.4.2',
            env: [{ name: 'DB_PASSWORD', value: SECRET_VALUE }],
          },
        ],
      },
    },
  },
});

const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'db', namespace: 'payments-dev' },
  data: { password: encoded },
};

/** An Application as the API answers it, which names neither kind nor version. */
export function applicationOf(
  name: string,
  options: { project?: string; namespace?: string; health?: string } = {},
): JsonObject {
  return {
    metadata: {
      name,
      namespace: options.namespace ?? 'argocd',
      uid: `uid-of-${name}`,
      labels: { team: 'payments' },
      annotations: { 'backstage.io/entity-ref': 'component:default/checkout' },
      creationTimestamp: '2026-10-01T08:00:00Z',
    },
    spec: {
      project: options.project ?? 'payments',
      source: {
        repoURL: 'https://git.acme.dev/platform/gitops.git',
        path: `environments/dev/workloads/payments/${name}`,
        targetRevision: 'main',
      },
      destination: { name: 'acme-nonprod', namespace: 'payments-dev' },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
    status: {
      sync: {
        status: 'OutOfSync',
        revision: REVISION,
        comparedTo: {
          source: { repoURL: 'https://git.acme.dev/platform/gitops.git' },
          destination: { name: 'acme-nonprod', namespace: 'payments-dev' },
        },
      },
      health: { status: options.health ?? 'Degraded' },
      conditions: [
        {
          type: 'SyncError',
          message: 'Failed last sync attempt to [3f78685]: it failed',
          lastTransitionTime: '2026-11-20T10:02:00Z',
        },
      ],
      operationState: {
        phase: 'Succeeded',
        message: 'successfully synced (all tasks run)',
        startedAt: '2026-11-20T10:00:00Z',
        finishedAt: '2026-11-20T10:00:20Z',
        operation: { sync: { revision: REVISION } },
        syncResult: { revision: REVISION, resources: [] },
      },
      resources: [
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'payments-dev',
          name: 'checkout',
          status: 'OutOfSync',
          health: { status: 'Degraded' },
        },
      ],
      summary: { images: ['registry.acme.dev/payments/checkout:1.4.2'] },
      reconciledAt: '2026-11-20T10:05:00Z',
    },
  };
}

const pod = {
  version: 'v1',
  kind: 'Pod',
  namespace: 'payments-dev',
  name: 'checkout-7d4-x2x',
  uid: 'uid-of-pod',
  parentRefs: [
    {
      group: 'apps',
      kind: 'ReplicaSet',
      namespace: 'payments-dev',
      name: 'checkout-7d4',
      uid: 'uid-of-replica-set',
    },
  ],
  info: [{ name: 'Status Reason', value: 'CrashLoopBackOff' }],
  images: ['registry.acme.dev/payments/checkout:1.4.2'],
  health: { status: 'Degraded', message: 'back-off restarting' },
  createdAt: '2026-11-20T10:00:00Z',
};

/** One that is not well, with everything that can be read of it. */
export function unwellApplication(name: string): FakeApplication {
  return {
    application: applicationOf(name),
    tree: {
      nodes: [
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'payments-dev',
          name: 'checkout',
          uid: 'uid-of-deployment',
          health: { status: 'Degraded' },
        },
        pod,
      ],
    },
    managed: {
      items: [
        {
          group: 'apps',
          kind: 'Deployment',
          namespace: 'payments-dev',
          name: 'checkout',
          targetState: JSON.stringify(deployment(2)),
          liveState: JSON.stringify(deployment(5)),
          normalizedLiveState: JSON.stringify(deployment(5)),
          predictedLiveState: JSON.stringify(deployment(2)),
          modified: true,
        },
        {
          kind: 'Secret',
          namespace: 'payments-dev',
          name: 'db',
          targetState: 'null',
          liveState: JSON.stringify(secret),
          normalizedLiveState: '{}',
          predictedLiveState: '{}',
        },
      ],
    },
    events: {
      metadata: {},
      items: [
        {
          metadata: { name: 'e1', namespace: 'payments-dev', uid: 'e1' },
          involvedObject: {
            apiVersion: 'v1',
            kind: 'Pod',
            namespace: 'payments-dev',
            name: pod.name,
            uid: pod.uid,
          },
          type: 'Warning',
          reason: 'BackOff',
          message: 'Back-off restarting failed container main',
          count: 12,
          lastTimestamp: '2026-11-20T10:04:00Z',
        },
      ],
    },
    manifests: {
      [`Pod/${pod.name}`]: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: pod.name, namespace: 'payments-dev' },
        spec: {
          containers: [
            { name: 'main', args: [`--db-password=${SECRET_VALUE}`] },
          ],
        },
        status: { phase: 'Running' },
      },
    },
    revisions: {
      [REVISION]: {
        author: 'Dana <dana@acme.dev>',
        date: '2026-11-20T11:58:00+02:00',
        message: 'Release checkout 1.4.2\n\nWith a longer story.',
        tags: ['v1.4.2'],
      },
    },
  };
}
