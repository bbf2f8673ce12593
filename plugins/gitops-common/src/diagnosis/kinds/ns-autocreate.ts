import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /namespace auto creation failed:? ?([^\n]{0,300})|the namespace failed to apply/i;

export const nsAutocreate: DiagnosisKind = {
  id: 'ns-autocreate',
  title: 'Namespace cannot be created',
  description:
    'The Application wants its namespace to be created (CreateNamespace=true), and the controller may not do it or the cluster refuses it.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue, { snapshot }) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const name =
      clue.resource?.kind === 'Namespace'
        ? clue.resource.name
        : snapshot.destination.namespace;
    return {
      telling: match,
      key: 'namespace',
      cause: `The namespace ${name ? `"${name}" ` : ''}cannot be created${
        match[1] ? `: ${shorten(match[1])}` : ''
      }.`,
      nextSteps: [
        {
          text: 'Ask the platform team to create the namespace, or to allow the controller to create it.',
        },
      ],
    };
  },
};
