import type { DiagnosisKind } from '../DiagnosisKind';

const PART =
  /([^\s/]{1,253})\/([^\s]{1,253}) is part of applications ([^\s]{1,400}) and ([^\s;]{1,400})/i;
const FOUND = /Shared resource found: ?([^\n]{0,300})/i;

export const sharedResource: DiagnosisKind = {
  id: 'shared-resource',
  title: 'Two Applications have the same resource',
  description:
    'A resource is in the target state of two Applications. Each undoes what the other does, and deleting one takes the resource from both.',
  role: 'warning',
  level: 'definition',
  places: ['condition', 'operation'],
  recognise(clue) {
    const match = PART.exec(clue.text) ?? FOUND.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const part = PART.exec(match[0]);
    return {
      telling: match,
      role: FOUND.test(clue.text) ? 'cause' : 'warning',
      cause: part
        ? `The ${part[1]} "${part[2]}" is in the target state of the Applications ${part[3]} and ${part[4]}.`
        : 'A resource of this Application belongs to another Application as well, and the sync options forbid that.',
      nextSteps: [
        {
          text: 'Decide which Application it belongs to, and remove it from the Git folder of the other, with Prune=false on it there first.',
        },
        {
          text: 'Check the tracking label if the two do not mean the same object: another tool may have copied it.',
        },
      ],
    };
  },
};
