import type { JsonObject } from '../../kubernetes';
import type { ApplicationSnapshot, ManagedResourceState } from '../../status';

/** An Application with these managed resources. */
export function snapshotWith(
  managed: ManagedResourceState[],
  patch: Partial<ApplicationSnapshot> = {},
): ApplicationSnapshot {
  return {
    ref: {
      instance: 'main',
      kind: 'Application',
      namespace: 'argocd',
      name: 'checkout-staging',
    },
    labels: {},
    annotations: {},
    parents: [],
    destination: { name: 'acme-nonprod', namespace: 'payments-staging' },
    sources: [],
    syncPolicy: {
      automated: true,
      prune: true,
      selfHeal: false,
      suspended: false,
    },
    sync: { status: 'OutOfSync', revisions: ['4f2a1c0'] },
    health: { status: 'Healthy' },
    conditions: [],
    resources: [],
    history: [],
    images: [],
    externalUrls: [],
    detail: {
      nodes: [],
      managed,
      events: [],
      objects: [],
      gaps: [],
      readAt: '2026-11-21T10:00:00Z',
    },
    ...patch,
  };
}

/** States of a resource as a controller gives them: live is predicted but for `change`. */
export function stateOf(
  kind: string,
  target: JsonObject,
  change: (live: JsonObject) => void,
  managedFields: JsonObject[] = [],
): ManagedResourceState {
  const copy = () => JSON.parse(JSON.stringify(target)) as JsonObject;
  const normalizedLive = copy();
  change(normalizedLive);
  const live = JSON.parse(JSON.stringify(normalizedLive)) as JsonObject;
  live.metadata = { ...(live.metadata as JsonObject), managedFields };
  return {
    resource: {
      group: kind === 'Deployment' ? 'apps' : '',
      version: 'v1',
      kind,
      namespace: 'payments-staging',
      name: 'checkout',
    },
    target: copy(),
    live,
    normalizedLive,
    predictedLive: copy(),
  };
}

/** A Deployment as it is rendered. */
export function deployment(): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'checkout', namespace: 'payments-staging' },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'checkout' } },
      template: {
        metadata: { labels: { app: 'checkout' } },
        spec: {
          securityContext: { runAsNonRoot: true },
          containers: [
            {
              name: 'checkout',
              image: 'registry.acme.dev/payments/checkout:1.8.0',
              env: [{ name: 'LOG_LEVEL', value: 'info' }],
              resources: {
                requests: { cpu: '100m', memory: '256Mi' },
                limits: { memory: '512Mi' },
              },
              livenessProbe: { httpGet: { path: '/live', port: 'http' } },
              securityContext: { readOnlyRootFilesystem: true },
            },
          ],
        },
      },
    },
  };
}
