import type { Rule } from '../rule';

interface Removal {
  /** Minor version of Kubernetes 1 that no longer serves it. */
  since: number;
  /** The apiVersion to write, or what to do without one. */
  instead: string;
}

const ALL = '*';

/**
 * By apiVersion and kind; `*` stands for every other kind of the apiVersion.
 * https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
const REMOVED: Readonly<Record<string, Readonly<Record<string, Removal>>>> = {
  'extensions/v1beta1': {
    Ingress: { since: 22, instead: 'networking.k8s.io/v1' },
    NetworkPolicy: { since: 16, instead: 'networking.k8s.io/v1' },
    PodSecurityPolicy: { since: 16, instead: 'Pod Security admission' },
    [ALL]: { since: 16, instead: 'apps/v1' },
  },
  'apps/v1beta1': { [ALL]: { since: 16, instead: 'apps/v1' } },
  'apps/v1beta2': { [ALL]: { since: 16, instead: 'apps/v1' } },
  'networking.k8s.io/v1beta1': {
    Ingress: { since: 22, instead: 'networking.k8s.io/v1' },
    IngressClass: { since: 22, instead: 'networking.k8s.io/v1' },
  },
  'policy/v1beta1': {
    PodDisruptionBudget: { since: 25, instead: 'policy/v1' },
    PodSecurityPolicy: { since: 25, instead: 'Pod Security admission' },
  },
  'batch/v1beta1': { CronJob: { since: 25, instead: 'batch/v1' } },
  'autoscaling/v2beta1': {
    HorizontalPodAutoscaler: { since: 25, instead: 'autoscaling/v2' },
  },
  'autoscaling/v2beta2': {
    HorizontalPodAutoscaler: { since: 26, instead: 'autoscaling/v2' },
  },
  'rbac.authorization.k8s.io/v1beta1': {
    [ALL]: { since: 22, instead: 'rbac.authorization.k8s.io/v1' },
  },
  'apiextensions.k8s.io/v1beta1': {
    [ALL]: { since: 22, instead: 'apiextensions.k8s.io/v1' },
  },
  'apiregistration.k8s.io/v1beta1': {
    [ALL]: { since: 22, instead: 'apiregistration.k8s.io/v1' },
  },
  'scheduling.k8s.io/v1beta1': {
    PriorityClass: { since: 22, instead: 'scheduling.k8s.io/v1' },
  },
  'coordination.k8s.io/v1beta1': {
    Lease: { since: 22, instead: 'coordination.k8s.io/v1' },
  },
  'admissionregistration.k8s.io/v1beta1': {
    MutatingWebhookConfiguration: {
      since: 22,
      instead: 'admissionregistration.k8s.io/v1',
    },
    ValidatingWebhookConfiguration: {
      since: 22,
      instead: 'admissionregistration.k8s.io/v1',
    },
  },
  'discovery.k8s.io/v1beta1': {
    EndpointSlice: { since: 25, instead: 'discovery.k8s.io/v1' },
  },
  'flowcontrol.apiserver.k8s.io/v1beta1': {
    [ALL]: { since: 26, instead: 'flowcontrol.apiserver.k8s.io/v1' },
  },
  'flowcontrol.apiserver.k8s.io/v1beta2': {
    [ALL]: { since: 29, instead: 'flowcontrol.apiserver.k8s.io/v1' },
  },
  'flowcontrol.apiserver.k8s.io/v1beta3': {
    [ALL]: { since: 32, instead: 'flowcontrol.apiserver.k8s.io/v1' },
  },
  'storage.k8s.io/v1beta1': {
    CSIDriver: { since: 22, instead: 'storage.k8s.io/v1' },
    CSINode: { since: 22, instead: 'storage.k8s.io/v1' },
    CSIStorageCapacity: { since: 27, instead: 'storage.k8s.io/v1' },
    StorageClass: { since: 22, instead: 'storage.k8s.io/v1' },
    VolumeAttachment: { since: 22, instead: 'storage.k8s.io/v1' },
  },
};

export const apiRemoved: Rule = {
  id: 'api-removed',
  severity: 'error',
  description:
    'Objects use an apiVersion that Kubernetes still serves; the cluster refuses one that was removed.',
  remediation: 'Write what the message names, and check the fields that moved.',
  appliesTo: () => true,
  check({ ref }) {
    const apiVersion = `${ref.group}/${ref.version}`;
    const removal = removalOf(apiVersion, ref.kind);
    return removal
      ? [
          {
            path: 'apiVersion',
            message: `The ${ref.kind} "${ref.name}" uses ${apiVersion}, which Kubernetes 1.${removal.since} removed in favor of ${removal.instead}.`,
          },
        ]
      : [];
  },
};

function removalOf(apiVersion: string, kind: string): Removal | undefined {
  const kinds = new Map(
    Object.entries(new Map(Object.entries(REMOVED)).get(apiVersion) ?? {}),
  );
  return kinds.get(kind) ?? kinds.get(ALL);
}
