import type { JsonObject } from '@slipway/plugin-gitops-common/status';

/** The value of a variable of the examples. */
export const SECRET_VALUE = 'Hunter2-of-the-database';

/** The commit that the examples run. */
export const COMMIT = '3f786850e387550fdab836ed7e6dc881de23001b';

/** The same as Flux writes it. */
export const REVISION = `main@sha1:${COMMIT}`;

/** An Application of Argo CD as Kubernetes has it. */
export function argoApplication(
  name: string,
  destination: JsonObject = {
    server: 'https://kubernetes.default.svc',
    namespace: 'payments-dev',
  },
): JsonObject {
  const source = {
    repoURL: 'https://git.acme.dev/platform/gitops.git',
    path: `environments/dev/workloads/payments/${name}`,
    targetRevision: 'main',
  };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      uid: `uid-of-${name}`,
      generation: 7,
      creationTimestamp: '2026-10-01T08:00:00Z',
    },
    spec: { project: 'payments', source, destination },
    status: {
      sync: {
        status: 'Synced',
        revision: COMMIT,
        comparedTo: { source, destination },
      },
      health: {
        status: 'Degraded',
        lastTransitionTime: '2026-11-20T10:01:00Z',
      },
      resources: [
        {
          version: 'v1',
          kind: 'Secret',
          namespace: 'payments-dev',
          name: 'db',
          status: 'Synced',
        },
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'payments-dev',
          name: 'checkout',
          status: 'Synced',
          health: { status: 'Degraded' },
        },
      ],
      reconciledAt: '2026-11-20T10:05:00Z',
    },
  };
}

/** A Kustomization whose Deployment does not become healthy. */
export function kustomization(name: string): JsonObject {
  const message =
    "health check failed after 5m0s: timeout waiting for: [Deployment/payments-dev/checkout status: 'InProgress']";
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      name,
      namespace: 'flux-system',
      uid: `uid-of-${name}`,
      generation: 2,
      creationTimestamp: '2026-10-01T08:00:00Z',
    },
    spec: {
      interval: '10m',
      path: `./environments/dev/workloads/payments/${name}`,
      prune: true,
      sourceRef: { kind: 'GitRepository', name: 'gitops' },
      wait: true,
    },
    status: {
      observedGeneration: 2,
      lastAppliedRevision: 'main@sha1:0000000000000000000000000000000000000001',
      lastAttemptedRevision: REVISION,
      conditions: [
        condition('Ready', 'False', 'HealthCheckFailed', message),
        condition('Healthy', 'False', 'HealthCheckFailed', message),
      ],
      inventory: {
        entries: [
          { id: 'payments-dev_db__Secret', v: 'v1' },
          { id: 'payments-dev_checkout_apps_Deployment', v: 'v1' },
          {
            id: '_checkout__reader_rbac.authorization.k8s.io_ClusterRole',
            v: 'v1',
          },
        ],
      },
    },
  };
}

/** A HelmRelease whose upgrade failed; Flux kept no inventory of it. */
export function helmRelease(name: string): JsonObject {
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: {
      name,
      namespace: 'payments-dev',
      uid: `uid-of-${name}`,
      generation: 3,
      creationTimestamp: '2026-10-01T08:00:00Z',
    },
    spec: {
      interval: '10m',
      chart: {
        spec: {
          chart: 'redis',
          version: '20.x',
          sourceRef: {
            kind: 'HelmRepository',
            name: 'charts',
            namespace: 'flux-system',
          },
        },
      },
    },
    status: {
      observedGeneration: 3,
      lastAttemptedRevision: '20.1.0',
      conditions: [
        condition(
          'Ready',
          'False',
          'UpgradeFailed',
          'Helm upgrade failed: timed out waiting for the condition',
        ),
      ],
    },
  };
}

/** A source of Flux that is ready. */
export function fluxSource(
  kind: 'GitRepository' | 'HelmRepository',
  name: string,
  spec: JsonObject,
): JsonObject {
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind,
    metadata: { name, namespace: 'flux-system', uid: `uid-of-${name}` },
    spec: { interval: '1m', ...spec },
    status: {
      conditions: [condition('Ready', 'True', 'Succeeded', 'stored artifact')],
    },
  };
}

/** A condition as Flux writes it. */
export function condition(
  type: string,
  state: string,
  reason: string,
  message: string,
): JsonObject {
  return {
    type,
    status: state,
    reason,
    message,
    lastTransitionTime: '2026-11-20T10:02:00Z',
  };
}

const labels = { 'app.kubernetes.io/name': 'checkout' };

/** A Deployment, two of its pods, one that is not its own, and events. */
export const liveObjects: readonly JsonObject[] = [
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'checkout',
      namespace: 'payments-dev',
      uid: 'uid-of-deployment',
      labels: {
        'helm.toolkit.fluxcd.io/name': 'cache',
        'helm.toolkit.fluxcd.io/namespace': 'payments-dev',
      },
    },
    spec: { replicas: 2, selector: { matchLabels: labels } },
    status: { updatedReplicas: 2, availableReplicas: 1 },
  },
  pod('checkout-7d4f9-aaaaa', 'checkout-7d4f9', { ready: true }),
  pod('checkout-7d4f9-bbbbb', 'checkout-7d4f9', { ready: false }),
  pod('checkout-7d4f9-ccccc', 'other-7d4f9', { ready: false }),
  event('Deployment', 'checkout', 'uid-of-deployment'),
  event('Pod', 'checkout-7d4f9-bbbbb', 'uid-of-checkout-7d4f9-bbbbb'),
];

function pod(
  name: string,
  owner: string,
  { ready }: { ready: boolean },
): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'payments-dev',
      uid: `uid-of-${name}`,
      labels,
      creationTimestamp: '2026-11-20T10:00:00Z',
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: owner,
          uid: `uid-of-${owner}`,
        },
      ],
    },
    spec: {
      containers: [
        {
          name: 'checkout',
          image: 'registry.acme.dev/payments/checkout:1.4.2',
          env: [{ name: 'DB_PASSWORD', value: SECRET_VALUE }],
        },
      ],
    },
    status: {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
      containerStatuses: [
        {
          name: 'checkout',
          ready,
          restartCount: ready ? 0 : 5,
          state: ready
            ? { running: { startedAt: '2026-11-20T10:00:00Z' } }
            : {
                waiting: {
                  reason: 'ImagePullBackOff',
                  message:
                    'Back-off pulling image "registry.acme.dev/payments/checkout:1.4.2"',
                },
              },
        },
      ],
    },
  };
}

function event(kind: string, name: string, uid: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: `${name}.1`,
      namespace: 'payments-dev',
      uid: `uid-of-event-of-${name}`,
    },
    involvedObject: { kind, name, uid, namespace: 'payments-dev' },
    type: 'Warning',
    reason: 'Failed',
    message: `Something is wrong with ${name}`,
    count: 3,
    lastTimestamp: '2026-11-20T10:04:00Z',
  };
}
