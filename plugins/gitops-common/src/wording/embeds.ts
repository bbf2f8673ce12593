import type { Clause, Term } from './Clause';
import { measures } from './lexicon/glue';
import { matches } from './matches';

/** How many steps are taken to find a sentence in its source. */
const MOST_STEPS = 2_000;

/** Parts of a place or a time: without them, what is denied is denied no less. */
const PLACES: ReadonlySet<string> = new Set(['in', 'of', 'at', 'on', 'since']);

/** `For checkout-dev, ...` opens a statement, `With checkout-dev ...` a cause. */
const OPENING: ReadonlySet<string> = new Set([
  '',
  'for',
  'in',
  'of',
  'at',
  'on',
]);

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
    const first = said.terms[places[0]];
    return first.free
      ? OPENING.has(claim.terms[0].role)
      : first.role === '' && places[0] < said.subjectEnd;
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

/** Where the word is that says what happens. */
function verbOf({ terms, subjectEnd }: Clause): number {
  const first = terms.findIndex(
    ({ sort, role, free }, at) =>
      !free &&
      at >= subjectEnd &&
      role === '' &&
      (sort === 'word' || sort === 'status'),
  );
  // What keeps failing fails.
  return first >= 0 &&
    terms[first].stem === 'keep' &&
    terms.at(first + 1)?.form.endsWith('ing')
    ? first + 1
    : first;
}

/**
 * Whether nothing is left out that decides what the rest means: the verb, a doubt,
 * the measure of a comparison, what exactly is denied, which one of its kind a
 * thing is.
 */
function isWhole(said: Clause, places: readonly number[]): boolean {
  const aboutSource = said.terms[0].free;
  const verb = verbOf(said);
  return (
    said.terms.every(
      (term, at) =>
        term.free ||
        places.includes(at) ||
        !(
          at === verb ||
          aboutSource ||
          measures.has(term.role) ||
          isBeforeThings(said, at) ||
          (term.sort === 'weight' && !(said.negated && term.form === 'can')) ||
          (said.negated && term.negated && !isPlace(term)) ||
          tellsWhich(said, at, places)
        ),
    ) &&
    (!aboutSource || namesAspect(said, places))
  );
}

/** `Something else changed the Deployment`: a verb that no thing comes before. */
function isBeforeThings({ terms }: Clause, at: number): boolean {
  const things = terms.findIndex(isThing);
  return (
    terms[at].sort === 'word' &&
    terms[at].role === '' &&
    (things < 0 || at < things)
  );
}

/** Without its place or its time, what is denied is denied no less. */
function isPlace(term: Term): boolean {
  return PLACES.has(term.role) && isThing(term);
}

function isThing({ sort }: Term): boolean {
  return sort === 'noun' || sort === 'name' || sort === 'number';
}

/** `new` of `the new pods`, and not of `the new pod "checkout-5d4f"`. */
function tellsWhich(
  { terms }: Clause,
  at: number,
  places: readonly number[],
): boolean {
  const noun = terms.at(at + 1);
  return (
    noun?.sort === 'noun' &&
    noun.tight &&
    terms[at].sort !== 'noun' &&
    terms[at].sort !== 'name' &&
    places.includes(at + 1) &&
    !(terms.at(at + 2)?.sort === 'name' && places.includes(at + 2))
  );
}

/** Words that only one aspect of an Application can be. */
const TELLING: ReadonlySet<string> = new Set([
  'synced',
  'outofsync',
  'healthy',
  'degraded',
  'progressing',
  'missing',
  'suspended',
]);

/** `Failed` and `Unknown` are said of something: a phase, a status. */
function namesAspect({ terms }: Clause, places: readonly number[]): boolean {
  const name = terms.findIndex(({ sort }) => sort === 'name');
  const aspects = terms.flatMap(({ free }, at) =>
    free && at > name ? [at] : [],
  );
  return (
    aspects.length === 0 ||
    terms.some(({ free, form }) => !free && TELLING.has(form)) ||
    aspects.some(at => places.includes(at))
  );
}
