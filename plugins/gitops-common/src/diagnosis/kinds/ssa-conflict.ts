import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { nameOr } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const TEXT = /Apply failed with (\d{1,4}) conflicts?: ([^]{0,1500})/i;
const MANAGER = /conflicts? with "([^"]{1,253})"/gi;
const FIELDS = /(?:^|[\s-])(\.[\w.[\]="{}:-]{1,300})/g;

export const ssaConflict: DiagnosisKind = {
  id: 'ssa-conflict',
  title: 'Field belongs to another manager',
  description:
    'The server refuses to apply a field that another manager has set, such as an autoscaler, an operator or a person with kubectl. One of the two has to leave the field alone.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const managers = [
      ...new Set([...match[2].matchAll(MANAGER)].map(found => found[1])),
    ].slice(0, 3);
    const fields = [
      ...new Set([...match[2].matchAll(FIELDS)].map(found => found[1])),
    ].slice(0, 3);
    const who =
      managers.length > 0
        ? managers.map(name => `"${name}"`).join(', ')
        : 'another manager';
    return {
      telling: match,
      cause: `The ${nameOr(
        clue.resource,
        'object',
      )} has fields that ${who} owns${
        fields.length > 0 ? `: ${shorten(fields.join(', '))}` : ''
      }.`,
      nextSteps: [
        {
          text: `Find out whether ${who} should decide these fields; if so, remove them from Git.`,
        },
        {
          text: 'Let the Application take them over if Git should decide: remove what sets them otherwise, then sync with force on conflicts.',
        },
      ],
    };
  },
};
