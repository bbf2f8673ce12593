import type { JsonObject } from '../../kubernetes';

export const COMMIT = '3f786850e387550fdab836ed7e6dc881de23001b';
export const REVISION = `main@sha1:${COMMIT}`;
export const EARLIER = `main@sha1:${'1'.repeat(40)}`;

/** A condition as Flux writes it. */
export function condition(
  type: string,
  status: string,
  reason: string,
  message: string,
): JsonObject {
  return {
    type,
    status,
    reason,
    message,
    lastTransitionTime: '2026-11-20T10:02:00Z',
    observedGeneration: 2,
  };
}

const ready = condition(
  'Ready',
  'True',
  'ReconciliationSucceeded',
  `Applied revision: ${REVISION}`,
);

/** A Kustomization that runs what Git says; the parts replace its own. */
export function kustomization(
  parts: { metadata?: JsonObject; spec?: JsonObject; status?: JsonObject } = {},
): JsonObject {
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      name: 'checkout',
      namespace: 'flux-system',
      generation: 2,
      creationTimestamp: '2026-10-01T08:00:00Z',
      ...parts.metadata,
    },
    spec: {
      interval: '10m',
      path: './environments/dev/workloads/payments/checkout',
      prune: true,
      sourceRef: { kind: 'GitRepository', name: 'gitops' },
      targetNamespace: 'payments-dev',
      ...parts.spec,
    },
    status: {
      observedGeneration: 2,
      lastAppliedRevision: REVISION,
      lastAttemptedRevision: REVISION,
      conditions: [ready],
      inventory: {
        entries: [
          { id: 'payments-dev_checkout_apps_Deployment', v: 'v1' },
          { id: 'payments-dev_checkout__Service', v: 'v1' },
          {
            id: '_checkout__reader_rbac.authorization.k8s.io_ClusterRole',
            v: 'v1',
          },
        ],
      },
      history: [
        deployment(REVISION, '2026-11-20T09:00:00Z'),
        {
          ...deployment(`main@sha1:${'2'.repeat(40)}`, '2026-11-19T09:00:00Z'),
          lastReconciledStatus: 'HealthCheckFailed',
        },
        deployment(EARLIER, '2026-11-18T09:00:00Z'),
      ],
      ...parts.status,
    },
  };
}

function deployment(revision: string, firstReconciled: string): JsonObject {
  return {
    digest: `sha256:${'a'.repeat(64)}`,
    firstReconciled,
    lastReconciled: '2026-11-20T10:02:00Z',
    lastReconciledDuration: '1.2s',
    lastReconciledStatus: 'ReconciliationSucceeded',
    totalReconciliations: 4,
    metadata: { revision },
  };
}

/** A HelmRelease that runs a chart of a repository. */
export function helmRelease(
  parts: { spec?: JsonObject; status?: JsonObject } = {},
): JsonObject {
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: {
      name: 'cache',
      namespace: 'payments-dev',
      generation: 3,
      labels: {
        'kustomize.toolkit.fluxcd.io/name': 'checkout',
        'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
      },
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
      ...parts.spec,
    },
    status: {
      observedGeneration: 3,
      helmChart: 'flux-system/payments-dev-cache',
      lastAttemptedRevision: '20.1.0',
      conditions: [
        condition(
          'Ready',
          'True',
          'UpgradeSucceeded',
          'Helm upgrade succeeded for release payments-dev/cache.v2 with chart redis@20.1.0',
        ),
      ],
      history: [
        release(2, '20.1.0', 'deployed'),
        release(1, '20.0.0', 'superseded'),
      ],
      ...parts.status,
    },
  };
}

/** A release in the history of a HelmRelease. */
export function release(
  version: number,
  chartVersion: string,
  status: string,
): JsonObject {
  return {
    name: 'cache',
    namespace: 'payments-dev',
    version,
    chartName: 'redis',
    chartVersion,
    status,
    configDigest: `sha256:${'b'.repeat(64)}`,
    digest: `sha256:${'c'.repeat(64)}`,
    firstDeployed: '2026-11-18T09:00:00Z',
    lastDeployed: `2026-11-2${version % 10}T09:00:00Z`,
  };
}

/** A GitRepository that has fetched a revision. */
export function gitRepository(
  parts: { spec?: JsonObject; status?: JsonObject } = {},
): JsonObject {
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { name: 'gitops', namespace: 'flux-system' },
    spec: {
      interval: '1m',
      url: 'https://git.acme.dev/platform/gitops.git',
      ref: { branch: 'main' },
      ...parts.spec,
    },
    status: {
      artifact: {
        digest: `sha256:${'d'.repeat(64)}`,
        lastUpdateTime: '2026-11-20T09:00:00Z',
        path: 'gitrepository/flux-system/gitops/a.tar.gz',
        revision: REVISION,
        url: 'http://source-controller.flux-system.svc/a.tar.gz',
      },
      conditions: [condition('Ready', 'True', 'Succeeded', 'stored artifact')],
      ...parts.status,
    },
  };
}

export const helmRepository: JsonObject = {
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'HelmRepository',
  metadata: { name: 'charts', namespace: 'flux-system' },
  spec: { interval: '5m', url: 'https://charts.acme.dev' },
};

export const ociRepository: JsonObject = {
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'OCIRepository',
  metadata: { name: 'redis', namespace: 'payments-dev' },
  spec: {
    interval: '5m',
    url: 'oci://registry.acme.dev/charts/redis',
    ref: { semver: '20.x' },
  },
};
