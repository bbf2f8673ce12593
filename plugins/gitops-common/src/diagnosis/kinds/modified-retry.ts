import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { nameOr } from '../wording/nameOf';

const TEXT = /the object has been modified; please apply your changes/i;

export const modifiedRetry: DiagnosisKind = {
  id: 'modified-retry',
  title: 'Object was changed at the same moment',
  description:
    'Something else changed the object while it was applied. That passes with the next attempt, unless two controllers change it all the time.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          cause: `Something else changed the ${nameOr(
            clue.resource,
            'object',
          )} at the moment when it was applied.`,
          nextSteps: [
            { text: 'Sync again.' },
            {
              text: 'Look at the managedFields of the object for a second controller if it happens again.',
            },
          ],
        }
      : undefined;
  },
};
