import type { DiagnosisKind } from '../DiagnosisKind';
import { count } from '../wording/count';

const TEXT = /Application has (\d{1,6}) orphaned resources?/i;

export const orphaned: DiagnosisKind = {
  id: 'orphaned',
  title: 'Namespace has objects of nobody',
  description:
    'The namespace has objects that belong to no Application. They may be left over, or made by hand or by another tool.',
  role: 'warning',
  level: 'state',
  places: ['condition'],
  recognise(clue, { snapshot }) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const { namespace } = snapshot.destination;
    return {
      telling: match,
      cause: `The namespace ${namespace ? `"${namespace}" ` : ''}has ${count(
        Number(match[1]),
        'object',
      )} that belong to no Application.`,
      nextSteps: [
        {
          text: 'Look through them: add to Git what is needed, and let the platform team list as ignored what others manage.',
        },
        {
          text: 'Delete by hand what is left over, once it is clear that nothing uses it.',
        },
      ],
    };
  },
};
