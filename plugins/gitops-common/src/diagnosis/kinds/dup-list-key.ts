import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { releaseChange } from '../proposals/ownChange';
import { shorten } from '../wording/shorten';

const TEXT =
  /The order in patch list:?\s{0,3}([^]{0,1500}?)\s{0,3}doesn'?t match \$setElementOrder list/i;
const NAME = /name:([^\s\]]{1,253})/g;
const KEYED = /duplicate (?:entries|associative list keys?)[^\n]{0,200}/i;

function repeated(text: string): string | undefined {
  const seen = new Set<string>();
  for (const [, name] of text.matchAll(NAME)) {
    if (seen.has(name)) {
      return name;
    }
    seen.add(name);
  }
  return undefined;
}

export const dupListKey: DiagnosisKind = {
  id: 'dup-list-key',
  title: 'List has an entry twice',
  description:
    'A list in a manifest has two entries with the same key, such as two environment variables or ports of one name. They cannot be merged with the live state.',
  role: 'cause',
  level: 'comparison',
  places: applyPlaces,
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text) ?? KEYED.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const name = repeated(match[1] ?? match[0]);
    return {
      telling: match,
      cause: name
        ? `A list in a manifest has the entry "${name}" twice, which cannot be merged with the live state.`
        : `A list in a manifest has entries with the same key: ${shorten(
            match[0],
            120,
          )}.`,
      nextSteps: [
        {
          text: 'Remove the repeated environment variable, port or volume from Git.',
          ...releaseChange(scene),
        },
      ],
    };
  },
};
