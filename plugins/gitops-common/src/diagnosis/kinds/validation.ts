import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { releaseChange } from '../proposals/ownChange';
import { nameOr } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const FIELD =
  /([\w.[\]"/-]{1,200}): (Invalid value|Required value|Unsupported value|Duplicate value|Too long|Too many|Forbidden|Not found)\b([^\n]{0,300})/;
const UNKNOWN = /unknown field "([^"]{1,253})"/i;
const OTHER =
  /error validating data:? ?([^\n]{0,400})|(?:cannot|could not) be handled as an? [^\n]{0,200}|json: cannot unmarshal[^\n]{0,200}|[\w.[\]="-]{1,300}: field not declared in schema|strict decoding error[^\n]{0,200}|ValidationError\([^)\n]{0,200}\)[^\n]{0,200}/i;
const OTHERS =
  /immutable|error calculating|cannot change roleRef|can ?not be less than previous|may not change|fields other than|updates to [\w.]{1,60} are forbidden|must be less than or equal to (?:\w{1,20} )?(?:limit|request)|must be less than or equal to [\w./-]{1,60} limit|annotations: Too long|webhook|exceeded quota|PodSecurity|being deleted|\bis being terminated/i;

export const validation: DiagnosisKind = {
  id: 'validation',
  title: 'Manifest is not valid',
  description:
    'The API server does not take the manifest, because a field is unknown, missing, or has a value that it may not have.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue, scene) {
    if (OTHERS.test(clue.text)) {
      return undefined;
    }
    const unknown = UNKNOWN.exec(clue.text);
    const field = unknown ? null : FIELD.exec(clue.text);
    const match = unknown ?? field ?? OTHER.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const subject = nameOr(clue.resource, 'manifest');
    const says = unknown
      ? `it has no field "${unknown[1]}"`
      : shorten(field ? field[0] : match[1] || match[0]);
    return {
      telling: match,
      cause: `The ${subject} is not valid: ${says}.`,
      nextSteps: [
        {
          text: unknown
            ? `Correct the field "${unknown[1]}" in Git: a misspelled name, a wrong indent, or a field of another version.`
            : 'Correct the value in Git.',
          ...releaseChange(scene),
        },
      ],
    };
  },
};
