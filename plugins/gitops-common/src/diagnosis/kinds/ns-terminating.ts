import type { DiagnosisKind } from '../DiagnosisKind';
import { admissionPlaces } from '../placesOf';

const TEXT =
  /unable to create new content in namespace "?([^\s"]{1,253})"? because it is being terminated/i;

export const nsTerminating: DiagnosisKind = {
  id: 'ns-terminating',
  title: 'Namespace is being deleted',
  description:
    'The namespace is being deleted and takes nothing new. Its deletion waits for objects with finalizers when it takes long.',
  role: 'cause',
  level: 'apply',
  places: admissionPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          key: match[1],
          cause: `The namespace "${match[1]}" is being deleted and takes nothing new.`,
          nextSteps: [
            {
              text: `Find out who deleted the namespace "${match[1]}" and whether that was meant.`,
            },
            {
              text: 'Wait until it is gone; if it stays, look at its conditions for the objects whose finalizers hold it.',
            },
            { text: 'Sync again when the namespace is there anew.' },
          ],
        }
      : undefined;
  },
};
