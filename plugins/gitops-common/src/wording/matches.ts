import type { Term } from './Clause';
import { implied } from './lexicon/implied';

/** Whether a term of a fact says what a term of a sentence claims. */
export function matches(claim: Term, said: Term): boolean {
  return (
    isSameWord(claim, said) &&
    (said.free ||
      (claim.role === said.role &&
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
        (Object.hasOwn(implied, claim.form) &&
          implied[claim.form].includes(said.form))
      );
  }
}
