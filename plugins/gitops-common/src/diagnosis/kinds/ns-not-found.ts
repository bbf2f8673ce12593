import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';

const TEXT = /namespaces? ["']([^"'\s]{1,253})["'] not found/i;

export const nsNotFound: DiagnosisKind = {
  id: 'ns-not-found',
  title: 'Namespace does not exist',
  description:
    'The objects are for a namespace that does not exist in the cluster. It has not been created, was deleted, or is misspelled.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          key: match[1],
          cause: `The namespace "${match[1]}" does not exist in the cluster.`,
          nextSteps: [
            {
              text: `Check that "${match[1]}" is the name that is meant in the Application's destination.`,
            },
            {
              text: "Create the namespace, or add CreateNamespace=true to the Application's sync options.",
            },
          ],
        }
      : undefined;
  },
};
