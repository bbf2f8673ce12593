import type { JsonObject } from '../../kubernetes';

/** The one of the examples: Git, a Deployment, one history entry. */
export const argoApplication: JsonObject = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: {
    name: 'checkout-dev',
    namespace: 'argocd',
    labels: { team: 'payments', 'app.kubernetes.io/name': 'checkout' },
    annotations: {
      'backstage.io/entity-ref': 'component:default/checkout',
      'kubectl.kubernetes.io/last-applied-configuration':
        '{"spec":{"source":{"helm":{"values":"password: hunter2"}}}}',
      'example.com/webhook-token': 'Hunter2-hunter2',
    },
    creationTimestamp: '2026-10-01T08:00:00Z',
  },
  spec: {
    project: 'payments',
    source: {
      repoURL: 'https://git.acme.dev/platform/gitops.git',
      path: 'environments/dev/workloads/payments/checkout',
      targetRevision: 'main',
    },
    destination: { name: 'acme-nonprod', namespace: 'payments-dev' },
    syncPolicy: { automated: { prune: true, selfHeal: true } },
  },
  status: {
    sync: {
      status: 'OutOfSync',
      revision: '3f786850e387550fdab836ed7e6dc881de23001b',
      comparedTo: {
        destination: { name: 'acme-nonprod', namespace: 'payments-dev' },
      },
    },
    health: {
      status: 'Degraded',
      lastTransitionTime: '2026-11-20T10:01:00Z',
    },
    conditions: [
      {
        type: 'SyncError',
        message:
          'Failed last sync attempt to [3f78685]: one or more objects failed to apply',
        lastTransitionTime: '2026-11-20T10:02:00Z',
      },
    ],
    operationState: {
      phase: 'Failed',
      message: 'one or more objects failed to apply (retried 2 times).',
      startedAt: '2026-11-20T10:00:00Z',
      finishedAt: '2026-11-20T10:01:30Z',
      retryCount: 2,
      operation: {
        initiatedBy: { automated: true },
        sync: { revision: 'main', prune: true },
      },
      syncResult: {
        revision: '3f786850e387550fdab836ed7e6dc881de23001b',
        resources: [
          {
            group: 'apps',
            version: 'v1',
            kind: 'Deployment',
            namespace: 'payments-dev',
            name: 'checkout',
            status: 'SyncFailed',
            message:
              'Deployment.apps "checkout" is invalid: spec.selector: field is immutable',
            syncPhase: 'Sync',
          },
          {
            group: 'batch',
            version: 'v1',
            kind: 'Job',
            namespace: 'payments-dev',
            name: 'migrate',
            hookType: 'PreSync',
            hookPhase: 'Succeeded',
            message: 'migrate created',
            syncPhase: 'PreSync',
          },
        ],
      },
    },
    resources: [
      {
        group: 'apps',
        version: 'v1',
        kind: 'Deployment',
        namespace: 'payments-dev',
        name: 'checkout',
        status: 'OutOfSync',
        health: { status: 'Degraded', message: 'exceeded its deadline' },
        syncWave: 1,
      },
      {
        version: 'v1',
        kind: 'ConfigMap',
        namespace: 'payments-dev',
        name: 'checkout-old',
        status: 'OutOfSync',
        requiresPruning: true,
      },
    ],
    history: [
      {
        id: 0,
        revision: '89e6c98d92887913cadf06b2adb97f26cde4849b',
        deployedAt: '2026-11-19T09:00:40Z',
        deployStartedAt: '2026-11-19T09:00:00Z',
        initiatedBy: { username: 'dana' },
        source: {
          repoURL: 'https://git.acme.dev/platform/gitops.git',
          path: 'environments/dev/workloads/payments/checkout',
          targetRevision: 'main',
        },
      },
    ],
    summary: {
      images: ['registry.acme.dev/payments/checkout:1.4.2'],
      externalURLs: ['https://checkout.dev.acme.dev', 'data:text/html,hello'],
    },
    reconciledAt: '2026-11-20T10:05:00Z',
  },
};

/** The example with other values at some places, which are pointers of keys. */
export function argoApplicationWith(
  patch: Record<string, JsonObject[string]>,
): JsonObject {
  const copy: JsonObject = structuredClone(argoApplication);
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let parent: JsonObject = copy;
    for (const key of keys) {
      parent[key] ??= {};
      parent = parent[key] as JsonObject;
    }
    parent[last] = value;
  }
  return copy;
}
