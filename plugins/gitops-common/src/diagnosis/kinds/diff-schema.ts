import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /error calculating (?:structured merge|server side) diff|field not declared in schema|error building typed value/i;
const FIELD = /([\w.[\]="-]{1,300}): field not declared in schema/i;
const OTHERS = /webhook|immutable|exceeded quota|dial tcp|is forbidden: User/i;

/** A comparison on the server applies the object without keeping it. */
const APPLIED =
  /server side apply in dryrun mode for resource ([\w.-]{1,100})\/([\w.:-]{1,253}): ([^]{1,600})/i;

function sentenceOf(applied: RegExpExecArray | null): string {
  return applied
    ? `Argo CD cannot compare target and live state of the ${applied[1]} "${
        applied[2]
      }", because the server does not take it: ${shorten(applied[3])}.`
    : 'Argo CD cannot compare target and live state of a resource.';
}

export const diffSchema: DiagnosisKind = {
  id: 'diff-schema',
  title: 'States cannot be compared',
  description:
    'Argo CD cannot compare target and live state, because it and the cluster know different versions of the schema of a kind.',
  role: 'cause',
  level: 'comparison',
  places: sourcePlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    if (!match || OTHERS.test(clue.text)) {
      return undefined;
    }
    const field = FIELD.exec(clue.text)?.[1];
    const applied = APPLIED.exec(clue.text);
    return {
      telling: applied ?? match,
      cause: field
        ? `Argo CD cannot compare target and live state, because it does not know the field ${field}.`
        : sentenceOf(applied),
      nextSteps: [
        {
          text: 'Check whether the field is spelled right and belongs to this version of the kind.',
        },
        {
          text: 'Ask the platform team to compare on the server (ServerSideDiff=true) or to update Argo CD to a version that knows the schema.',
        },
        {
          text: 'Drop managedFieldsManagers from the ignored differences if it is used for this kind.',
        },
      ],
    };
  },
};
