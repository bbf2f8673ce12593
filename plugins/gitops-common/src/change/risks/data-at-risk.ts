import { asList, asText, get, type JsonObject } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';
import { sameValue } from '../fields/sameValue';
import type { Risk } from './Risk';

function claimsOf(object: JsonObject | undefined): string[] {
  return asList(get(object, 'spec', 'volumeClaimTemplates')).map(
    claim => asText(get(claim, 'metadata', 'name')) ?? '',
  );
}

function statefulSetGoes({ name, before }: ChangedObject): string[] {
  const claims = claimsOf(before);
  if (claims.length === 0) {
    return [];
  }
  // https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
  const goes =
    get(
      before,
      'spec',
      'persistentVolumeClaimRetentionPolicy',
      'whenDeleted',
    ) === 'Delete';
  const volumes = claims.map(claim => `${claim}-${name}-*`).join(', ');
  return [
    goes
      ? `The StatefulSet "${name}" goes, and its volume claims (${volumes}) with their data.`
      : `The StatefulSet "${name}" goes; its volume claims (${volumes}) stay in the cluster until somebody deletes them.`,
  ];
}

function claimsChange({ name, before, after }: ChangedObject): string[] {
  return sameValue(
    get(before, 'spec', 'volumeClaimTemplates'),
    get(after, 'spec', 'volumeClaimTemplates'),
  )
    ? []
    : [
        `The volumes of the StatefulSet "${name}" change, which Kubernetes refuses: the sync fails until somebody replaces the StatefulSet.`,
      ];
}

/** @public */
export const dataAtRisk: Risk = {
  id: 'data-at-risk',
  title: 'Data',
  description:
    'Volumes go, or what owns them: a volume claim, or a StatefulSet with claims of its own. What it holds may not be there again.',
  check: ({ objects }) =>
    objects.flatMap(object => {
      if (object.kind === 'StatefulSet') {
        if (object.action === 'delete') {
          return statefulSetGoes(object);
        }
        return object.action === 'update' ? claimsChange(object) : [];
      }
      return object.kind === 'PersistentVolumeClaim' &&
        object.action === 'delete'
        ? [
            `The volume claim "${object.name}" goes, and its data unless the storage class retains volumes.`,
          ]
        : [];
    }),
};
