import type {
  ApplicationSnapshot,
  ManagedResourceStatus,
} from '@slipway/plugin-gitops-common/status';

const MAX_RESOURCES = 5;

/** Kinds whose live objects tell why an Application is not well, best first. */
const TELLING_KINDS = [
  'Deployment',
  'StatefulSet',
  'Rollout',
  'DaemonSet',
  'Job',
  'Pod',
  'PersistentVolumeClaim',
  'HelmRelease',
  'Kustomization',
];

/** Nobody needs the values of a Secret; Argo CD's own Applications are read anyway. */
const NEVER = new Set(['Secret', 'Application']);

/**
 * The resources whose live objects explain best why an Application is not well,
 * five at most. Upstream often says nothing of their health (Flux never does, and
 * Argo CD keeps it elsewhere since 3.0): then those that its messages name come
 * first, and after them what runs pods.
 */
export function selectResources(
  snapshot: ApplicationSnapshot,
): ManagedResourceStatus[] {
  const messages = [
    snapshot.health.message,
    snapshot.operation?.message,
    ...snapshot.conditions
      .filter(({ status }) => status !== 'True')
      .map(({ message }) => message),
  ].join('\n');
  return snapshot.resources
    .map(item => ({ item, rank: rankOf(item, messages) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_RESOURCES)
    .map(({ item }) => item);
}

function rankOf(
  { resource, sync, health }: ManagedResourceStatus,
  messages: string,
): number {
  const { kind, name, namespace } = resource;
  if (NEVER.has(kind)) {
    return Infinity;
  }
  const telling = TELLING_KINDS.indexOf(kind);
  const order = telling < 0 ? TELLING_KINDS.length : telling;
  if (health && health.status !== 'Healthy') {
    return order;
  }
  const names = [`${kind}/${namespace ?? ''}/${name}`, `${kind}/${name}`];
  if (names.some(text => messages.includes(text))) {
    return 100 + order;
  }
  if (telling < 0) {
    return Infinity;
  }
  return (sync !== undefined && sync !== 'Synced' ? 200 : 300) + order;
}
