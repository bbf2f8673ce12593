import type { ResourceNode } from './ApplicationSnapshot';
import { healthStatusCodes } from './codes';

/** Kinds that tell more than their health does, the most telling first. */
const TELLING_KINDS = [
  'Pod',
  'Job',
  'ReplicaSet',
  'PersistentVolumeClaim',
  'HorizontalPodAutoscaler',
];

const MAX_PODS = 3;
const MAX_NODES = 5;

/** What a Pod's `Status Reason` is when there is nothing to tell. */
const WELL_REASONS = new Set(['Running', 'Completed', 'Succeeded']);

/**
 * The nodes whose live objects and events explain best why an Application is
 * not well: three Pods and five nodes at most, the worst first.
 *
 * @public
 */
export function selectUnwellNodes(
  nodes: readonly ResourceNode[],
): ResourceNode[] {
  const unwell = nodes
    .filter(
      node =>
        !node.orphaned &&
        TELLING_KINDS.includes(node.resource.kind) &&
        isUnwell(node),
    )
    .sort(
      (a, b) =>
        kindRank(a) - kindRank(b) ||
        healthRank(b) - healthRank(a) ||
        (b.createdAt ?? '').localeCompare(a.createdAt ?? ''),
    );
  const pods = unwell
    .filter(({ resource }) => resource.kind === 'Pod')
    .slice(0, MAX_PODS);
  const others = unwell.filter(({ resource }) => resource.kind !== 'Pod');
  return [...pods, ...others].slice(0, MAX_NODES);
}

function isUnwell({ health, info, resource }: ResourceNode): boolean {
  const reason = info.find(({ name }) => name === 'Status Reason')?.value;
  return (
    (health !== undefined && health.status !== 'Healthy') ||
    (resource.kind === 'Pod' &&
      reason !== undefined &&
      !WELL_REASONS.has(reason))
  );
}

function kindRank({ resource }: ResourceNode): number {
  return TELLING_KINDS.indexOf(resource.kind);
}

/** A status that upstream has added since counts as the worst. */
function healthRank({ health }: ResourceNode): number {
  const rank = healthStatusCodes.findIndex(code => code === health?.status);
  return rank < 0 && health ? healthStatusCodes.length : rank;
}
