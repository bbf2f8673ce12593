import type { Drift } from '../../drift';
import type { DiagnosisKind } from '../DiagnosisKind';
import { listed } from '../wording/count';
import { nameOf } from '../wording/nameOf';

/** Whether all differences are known and mean nothing. */
function isHarmless(drifts: readonly Drift[] = []): boolean {
  return drifts.length > 0 && drifts.every(({ benign }) => benign);
}

export const syncWaits: DiagnosisKind = {
  id: 'sync-waits',
  title: 'A sync waits for a person',
  description:
    'Git and the cluster differ, and the Application does not sync by itself: automated sync is off, or it is on and does not undo changes in the cluster (selfHeal).',
  role: 'warning',
  level: 'state',
  places: ['sync'],
  recognise(clue, { snapshot, context, quote }) {
    const { sync, syncPolicy, operation, resources, ref, deletingSince } =
      snapshot;
    const different = resources.filter(
      resource => resource.sync === 'OutOfSync',
    );
    const tried =
      operation !== undefined &&
      operation.revisions.some(revision => sync.revisions.includes(revision));
    const changedInCluster =
      syncPolicy.automated &&
      !syncPolicy.selfHeal &&
      tried &&
      operation.phase === 'Succeeded';
    if (
      clue.type !== 'OutOfSync' ||
      ref.kind !== 'Application' ||
      isHarmless(context.drifts) ||
      deletingSince !== undefined ||
      syncPolicy.suspended ||
      (syncPolicy.automated && !changedInCluster) ||
      operation?.phase === 'Running' ||
      (tried && operation.phase !== 'Succeeded') ||
      (different.length > 0 &&
        different.every(({ requiresPruning }) => requiresPruning))
    ) {
      return undefined;
    }
    const what =
      different.length > 0
        ? `Git and cluster differ in the ${listed(
            different.map(({ resource }) => nameOf(resource)),
          )}`
        : 'Git and cluster differ';
    return {
      evidence: [
        ...(changedInCluster
          ? [quote({ pointer: '/syncPolicy/selfHeal' })]
          : []),
        ...resources.flatMap(({ resource, sync: status }, index) =>
          status === 'OutOfSync'
            ? [quote({ pointer: `/resources/${index}/sync`, resource })]
            : [],
        ),
      ].slice(0, 3),
      cause: changedInCluster
        ? `${what}, because the cluster was changed after the last sync, and this Application does not undo that (selfHeal is off).`
        : `${what}, and this Application syncs only when a person asks for it.`,
      nextSteps: [
        { text: 'Look at the differences.' },
        {
          text: changedInCluster
            ? 'Bring the change into Git if it should stay, or sync to undo it.'
            : 'Sync the Application at its controller when the change may go out.',
        },
      ],
    };
  },
};
