import type { DiagnosisKind } from '../DiagnosisKind';
import { shorten } from '../wording/shorten';
import { sinceOf } from '../wording/sinceOf';

const TEXT = /no new finalizers can be added if the object is being deleted/i;
const LONG_MINUTES = 15;

export const finalizerStuck: DiagnosisKind = {
  id: 'finalizer-stuck',
  title: 'Deletion does not get on',
  description:
    'The Application is being deleted, and cannot be as long as its resources cannot: the repository or the cluster cannot be read, or a resource has a finalizer that nothing removes.',
  role: 'symptom',
  level: 'state',
  places: ['condition', 'operation', 'sync'],
  recognise(clue, scene) {
    const { deletingSince } = scene.snapshot;
    const minutes = scene.minutesSince(deletingSince);
    const said =
      clue.type === 'DeletionError' || TEXT.test(clue.text)
        ? shorten(clue.text)
        : undefined;
    const long =
      clue.place === 'sync' && minutes !== undefined && minutes > LONG_MINUTES;
    if (!said && !long) {
      return undefined;
    }
    return {
      key: 'deletion',
      cause: said
        ? `The Application cannot be deleted: ${said}.`
        : `The Application has been in deletion ${sinceOf(deletingSince)}.`,
      nextSteps: [
        {
          text: 'Look at which of its resources are still there, and at their finalizers.',
        },
        {
          text: 'Repair what the deletion needs: the repository, the cluster, or the controller that owns the finalizer.',
        },
        {
          text: 'Let the platform team delete the Application without its resources if that cannot be, and clean up by hand.',
        },
      ],
      ...(long
        ? {
            onlyEvidence: true,
            evidence: [scene.quote({ pointer: '/deletingSince' })],
          }
        : {}),
    };
  },
};
