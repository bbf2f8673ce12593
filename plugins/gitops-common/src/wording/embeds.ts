import type { Clause, Term } from './Clause';
import { matches } from './matches';

/** How many steps are taken to find a sentence in its source. */
const MOST_STEPS = 2_000;

/** Parts of a place or a time: without them, what is denied is denied no less. */
const PLACES: ReadonlySet<string> = new Set(['in', 'of', 'at', 'on', 'since']);

/**
 * Whether a statement says what a clause of a fact says, or less of it: the same
 * words in the same order and parts, none of them denied in one only, and none
 * left out that decides what the others mean.
 */
export function embeds(claim: Clause, said: Clause): boolean {
  if (
    claim.negated !== said.negated ||
    (claim.past && !said.past) ||
    claim.terms.length < 2
  ) {
    return false;
  }
  let steps = 0;
  const places: number[] = [];
  const place = (index: number): boolean => {
    if (index === claim.terms.length) {
      return isWhole(said, places);
    }
    const last = Math.max(-1, ...places.filter(at => !said.terms[at].free));
    for (let at = 0; at < said.terms.length; at++) {
      if (++steps > MOST_STEPS) {
        return false;
      }
      const term = said.terms[at];
      if (
        (term.free || at > last) &&
        !places.includes(at) &&
        matches(claim.terms[index], term)
      ) {
        places.push(at);
        if (isJoined(claim, said, places) && place(index + 1)) {
          return true;
        }
        places.pop();
      }
    }
    return false;
  };
  return place(0);
}

/** What stands side by side in the sentence does so in the fact where it matters. */
function isJoined(
  claim: Clause,
  said: Clause,
  places: readonly number[],
): boolean {
  const index = places.length - 1;
  if (index === 0) {
    return said.terms[places[0]].free || places[0] < said.subjectEnd;
  }
  const [before, term] = [claim.terms[index - 1], claim.terms[index]];
  const [from, to] = [places[index - 1], places[index]];
  const isBound =
    before.sort === 'quantifier' ||
    before.sort === 'weight' ||
    before.sort === 'number' ||
    (term.tight && isExact(term) && before.sort !== 'word');
  if (!isBound || to === from + 1) {
    return true;
  }
  return said.terms[from].free && said.terms[to].free && to === from - 1;
}

function isExact({ sort }: Term): boolean {
  return sort === 'name' || sort === 'number';
}

function isWhole(said: Clause, places: readonly number[]): boolean {
  const aboutSource = said.terms[0].free;
  const verb = said.terms.findIndex(
    ({ sort, role, free }, at) =>
      !free &&
      at >= said.subjectEnd &&
      role === '' &&
      (sort === 'word' || sort === 'status'),
  );
  return said.terms.every((term, at) => {
    if (places.includes(at) || term.free) {
      return true;
    }
    if (at === verb || aboutSource) {
      return false;
    }
    if (term.sort === 'weight') {
      return said.negated && term.form === 'can';
    }
    return !(term.negated && said.negated && !PLACES.has(term.role));
  });
}
