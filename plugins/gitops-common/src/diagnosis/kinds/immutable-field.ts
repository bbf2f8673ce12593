import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { nameOr } from '../wording/nameOf';

const TEXT =
  /field is immutable|updates to (statefulset|[\w.]{1,60}) spec for fields other than|may not (?:change once set|be changed)|(?:spec|data)[\w.[\]]{0,100}: (?:Forbidden|Invalid value)[^\n]{0,2000}?(?:immutable|may not change)|cannot change roleRef|can ?not be less than previous value|cannot (?:be changed|change) (?:after|once)|pod updates may not change fields other than|: Forbidden: updates to [\w.]{1,60} are forbidden/i;
const FIELD =
  /(?:^|[\s:])((?:spec|data|immutable|parameters|provisioner|roleRef|type)(?:\.[\w[\]]{1,60}){0,8}): (?:Invalid value|Forbidden)/i;

export const immutableField: DiagnosisKind = {
  id: 'immutable-field',
  title: 'Field cannot be changed',
  description:
    'Git changes a field that Kubernetes does not let change in an object that is there, such as the selector of a Deployment, the volume claims of a StatefulSet or the template of a Job. Only a new object can have the new value.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const field =
      FIELD.exec(clue.text)?.[1] ??
      (/statefulset/i.test(match[1] ?? '')
        ? 'fields such as volumeClaimTemplates'
        : undefined);
    return {
      telling: match,
      cause: `The change in Git touches ${field ?? 'a field'} of the ${nameOr(
        clue.resource,
        'object',
      )}, which cannot be changed in an object that is there.`,
      nextSteps: [
        { text: 'Take the change of this field back if it is not needed.' },
        {
          text: 'Give the object a new name in Git, so that a new one is made beside it, and remove the old one when the new one works.',
        },
        {
          text: 'Let the platform team delete and recreate the object in a quiet hour if the name must stay: what it runs stops meanwhile, and data may be lost.',
        },
      ],
    };
  },
};
