import type { Entity } from '@backstage/catalog-model';
import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';

/** The Application of payments/checkout in an environment, well unless patched. */
export function checkoutApplication(
  environment: string,
  patch: Partial<ApplicationSnapshot> = {},
): ApplicationSnapshot {
  const namespace = `payments-${environment}`;
  const deployment = {
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    namespace,
    name: 'checkout',
  };
  return {
    ref: {
      instance: 'main',
      kind: 'Application',
      namespace: 'argocd',
      name: `checkout-${environment}`,
    },
    project: 'payments',
    labels: {
      'gitops.slipway.dev/team': 'payments',
      'gitops.slipway.dev/workload': 'checkout',
      'gitops.slipway.dev/environment': environment,
    },
    annotations: { 'backstage.io/entity-ref': 'component:default/checkout' },
    parents: [],
    destination: { name: 'acme-nonprod', namespace },
    sources: [
      {
        repoUrl: 'https://git.acme.dev/platform/gitops.git',
        path: `environments/${environment}/workloads/payments/checkout`,
        targetRevision: 'main',
      },
    ],
    syncPolicy: {
      automated: true,
      prune: true,
      selfHeal: true,
      suspended: false,
    },
    sync: { status: 'Synced', revisions: ['aaaa1111'] },
    health: { status: 'Healthy', since: '2026-11-21T09:00:00Z' },
    conditions: [],
    resources: [
      { resource: deployment, sync: 'Synced', health: { status: 'Healthy' } },
    ],
    history: [
      {
        id: 1,
        revisions: ['aaaa1111'],
        startedAt: '2026-11-21T08:59:00Z',
        deployedAt: '2026-11-21T08:59:30Z',
        sources: [],
      },
    ],
    images: ['registry.acme.dev/payments/checkout:1.8.0'],
    externalUrls: [],
    reconciledAt: '2026-11-21T09:00:00Z',
    ...patch,
  };
}

/** The same, with pods that cannot pull their image. */
export function brokenApplication(environment: string): ApplicationSnapshot {
  const image = 'registry.acme.dev/payments/checkout:9.9.9';
  const namespace = `payments-${environment}`;
  const pod = {
    group: '',
    version: 'v1',
    kind: 'Pod',
    namespace,
    name: 'checkout-5d4f',
  };
  return checkoutApplication(environment, {
    health: { status: 'Degraded' },
    images: [image],
    detail: {
      nodes: [
        {
          resource: pod,
          uid: 'pod-1',
          parents: [],
          health: { status: 'Degraded' },
          info: [{ name: 'Status Reason', value: 'ImagePullBackOff' }],
          images: [image],
        },
      ],
      managed: [],
      events: [],
      objects: [
        {
          resource: pod,
          object: {
            kind: 'Pod',
            metadata: { name: pod.name, namespace },
            status: {
              containerStatuses: [
                {
                  name: 'checkout',
                  image,
                  ready: false,
                  state: {
                    waiting: {
                      reason: 'ImagePullBackOff',
                      message: `Back-off pulling image "${image}"`,
                    },
                  },
                },
              ],
            },
          },
        },
      ],
      gaps: [],
      readAt: '2026-11-21T09:00:00Z',
    },
  });
}

/** The Component of payments/checkout. */
export function checkoutComponent(
  annotations: Record<string, string> = {
    'gitops.slipway.dev/workload': 'payments/checkout',
  },
  name = 'checkout',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', owner: 'group:default/payments' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  };
}
