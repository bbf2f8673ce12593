import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';

const TEXT =
  /Namespace for (\S{1,253}) ([^\s,]{1,200}(?:, Kind=\S{1,100})?) is missing/i;

export const nsMissingField: DiagnosisKind = {
  id: 'ns-missing-field',
  title: 'Namespace is not said',
  description:
    'A manifest of a namespaced kind names no namespace, and the destination of the Application names none either.',
  role: 'cause',
  level: 'definition',
  places: applyPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          cause: `The manifest "${match[1]}" (${match[2]}) names no namespace, and neither does the Application's destination.`,
          nextSteps: [
            {
              text: "Set the namespace in the Application's destination, or in the manifest.",
            },
          ],
        }
      : undefined;
  },
};
