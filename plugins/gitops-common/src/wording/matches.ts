import type { Term } from './Clause';
import { implied } from './lexicon/implied';

/** Whether a term of a fact says what a term of a sentence claims. */
export function matches(claim: Term, said: Term): boolean {
  return (
    isSameWord(claim, said) &&
    (said.free ||
      (isSamePart(claim, said) &&
        claim.passive === said.passive &&
        (!claim.owned || said.owned)))
  );
}

function isSameWord(claim: Term, said: Term): boolean {
  switch (said.sort) {
    case 'number':
      return claim.sort === 'number' && claim.form === said.form;
    case 'noun':
      return (
        claim.sort === 'noun' &&
        claim.form === said.form &&
        (!claim.plural || said.plural)
      );
    case 'name':
    case 'quantifier':
    case 'weight':
      return claim.form === said.form;
    default:
      return (
        claim.form === said.form ||
        (claim.sort === 'word' &&
          said.sort === 'word' &&
          claim.stem === said.stem) ||
        stands(claim.form, said.form) ||
        (said.sort === 'word' && stands(claim.stem, said.stem))
      );
  }
}

/** Whether a word may stand for another one. */
function stands(word: string, said: string): boolean {
  return Object.hasOwn(implied, word) && implied[word].includes(said);
}

/** What belongs to a thing is of it or in it. */
const BELONGING: ReadonlySet<string> = new Set(['of', 'in']);

function isSamePart(claim: Term, said: Term): boolean {
  return (
    claim.role === said.role ||
    ((said.sort === 'noun' || said.sort === 'name') &&
      BELONGING.has(claim.role) &&
      BELONGING.has(said.role))
  );
}
