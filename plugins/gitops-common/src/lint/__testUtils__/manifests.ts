import type { JsonObject } from '../../kubernetes';

const labels = {
  'app.kubernetes.io/name': 'checkout',
  'app.kubernetes.io/part-of': 'shop',
  'app.kubernetes.io/managed-by': 'slipway',
};

const metadata = { name: 'checkout', namespace: 'payments-dev', labels };

/** A container that no rule has anything to say about, changed. */
export function container(changes: JsonObject = {}): JsonObject {
  return {
    name: 'main',
    image: 'registry.acme.dev/payments/checkout:1.8.0',
    ports: [{ name: 'http', containerPort: 8080 }],
    resources: {
      requests: { cpu: '50m', memory: '64Mi' },
      limits: { memory: '128Mi' },
    },
    readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
    livenessProbe: { httpGet: { path: '/healthz', port: 'http' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    ...changes,
  };
}

/** A pod spec that no rule has anything to say about, changed. */
export function podSpec(changes: JsonObject = {}): JsonObject {
  return {
    serviceAccountName: 'checkout',
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [container()],
    ...changes,
  };
}

/** A Deployment that no rule has anything to say about, with another pod. */
export function deployment(
  podChanges: JsonObject = {},
  changes: JsonObject = {},
): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      selector: { matchLabels: { 'app.kubernetes.io/name': 'checkout' } },
      template: { metadata: { labels }, spec: podSpec(podChanges) },
    },
    ...changes,
  };
}

/** A Deployment whose container is changed. */
export function withContainer(changes: JsonObject): JsonObject {
  return deployment({ containers: [container(changes)] });
}

/** A CronJob with a pod. */
export function cronJob(podChanges: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata,
    spec: {
      schedule: '0 3 * * *',
      jobTemplate: {
        spec: {
          template: {
            metadata: { labels },
            spec: { restartPolicy: 'Never', ...podSpec(podChanges) },
          },
        },
      },
    },
  };
}

/** A pod that stands alone. */
export function pod(
  changes: JsonObject = {},
  extra: JsonObject = {},
): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, ...extra },
    spec: podSpec(changes),
  };
}

/** Any other object in the same namespace. */
export function object(
  apiVersion: string,
  kind: string,
  rest: JsonObject,
): JsonObject {
  return { apiVersion, kind, metadata, ...rest };
}

/** A Service of the Deployment's pods. */
export function service(spec: JsonObject = {}): JsonObject {
  return object('v1', 'Service', {
    spec: {
      selector: { 'app.kubernetes.io/name': 'checkout' },
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
      ...spec,
    },
  });
}

/** Path of the first container of a Deployment. */
export const CONTAINER = 'spec.template.spec.containers[0]';
