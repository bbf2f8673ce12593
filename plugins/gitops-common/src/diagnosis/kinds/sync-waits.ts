import type { DiagnosisKind } from '../DiagnosisKind';
import { count } from '../wording/count';

export const syncWaits: DiagnosisKind = {
  id: 'sync-waits',
  title: 'A sync waits for a person',
  description:
    'Git and the cluster differ, and the Application does not sync by itself: automated sync is off, or it is on and does not undo changes in the cluster (selfHeal).',
  role: 'warning',
  level: 'state',
  places: ['sync'],
  recognise(clue, { snapshot }) {
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
        ? `Git and cluster differ in ${count(different.length, 'resource')}`
        : 'Git and cluster differ';
    return {
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
