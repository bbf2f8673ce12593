import { articles } from './lexicon/glue';
import { nounOf } from './lexicon/nouns';
import type { Word } from './piecesOf';

const OF: Word = {
  type: 'word',
  form: 'of',
  named: false,
  capital: false,
  possessive: false,
};

/** `the Deployment checkout's image` as `the image of the Deployment checkout`. */
export function withoutPossessives(
  words: readonly Word[],
  names: ReadonlySet<string>,
): Word[] {
  const at = words.findIndex(({ possessive }) => possessive);
  const thing = words.at(at + 1);
  if (at < 0 || !thing || !nounOf(thing.form)) {
    return [...words];
  }
  let from = at;
  while (from > 0 && belongs(words[from - 1], names)) {
    from--;
  }
  const owner = words
    .slice(from, at + 1)
    .map(word => ({ ...word, possessive: false }));
  return withoutPossessives(
    [...words.slice(0, from), thing, OF, ...owner, ...words.slice(at + 2)],
    names,
  );
}

function belongs({ form, named }: Word, names: ReadonlySet<string>): boolean {
  return (
    named || names.has(form) || articles.has(form) || nounOf(form) !== undefined
  );
}
