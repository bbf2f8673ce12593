import { asList, asText, get } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';

/** Kind and name of an object. */
export function objectWords({ kind, name }: ChangedObject): string {
  return `${kind} "${name}"`;
}

/**
 * Names of the volume claims that a StatefulSet makes, as a pattern; empty for
 * everything else.
 */
export function claimWords({ kind, name, before }: ChangedObject): string {
  return kind === 'StatefulSet'
    ? asList(get(before, 'spec', 'volumeClaimTemplates'))
        .map(claim => `${asText(get(claim, 'metadata', 'name'))}-${name}-*`)
        .join(', ')
    : '';
}

/**
 * Whether the volume claims of a StatefulSet go with it. They do not unless it
 * says so.
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
 */
export function claimsGo({ before }: ChangedObject): boolean {
  return (
    get(
      before,
      'spec',
      'persistentVolumeClaimRetentionPolicy',
      'whenDeleted',
    ) === 'Delete'
  );
}
