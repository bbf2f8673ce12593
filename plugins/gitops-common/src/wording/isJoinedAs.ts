import type { Clause } from './Clause';
import { isNext, linkOf, type Found } from './Found';
import { isCause } from './isCause';
import { isJoinedInFront } from './isJoinedInFront';
import {
  causeLinks,
  conditionalLinks,
  effectLinks,
  neutralLinks,
} from './lexicon/links';

/**
 * Whether the last statement that was found is joined to the one before as the
 * facts join them: a cause is a cause there, and what holds under a condition
 * comes with it.
 */
export function isJoinedAs(
  clauses: readonly Clause[],
  chosen: readonly Found[],
): boolean {
  const index = chosen.length - 1;
  const found = chosen[index];
  const before = chosen.at(index - 1);
  const { link, ambiguous } = clauses[index];
  const isLast = index === clauses.length - 1;
  if (
    (needsNext(found) &&
      (isLast || !isNextJoined(found, clauses[index + 1]))) ||
    !isJoinedInFront(clauses, chosen)
  ) {
    return false;
  }
  if (index === 0 || !before) {
    return !needsPrevious(found);
  }
  const follows = isNext(found, before);
  if (
    (needsPrevious(found) && !follows) ||
    (needsNext(before) && !follows) ||
    (ambiguous && !follows)
  ) {
    return false;
  }
  if (found.clause < 0) {
    return neutralLinks.has(link) || link === ':';
  }
  if (causeLinks.has(link)) {
    return isCause(found, before);
  }
  if (effectLinks.has(link)) {
    return isCause(before, found);
  }
  return neutralLinks.has(link) || (follows && linkOf(found) === link);
}

function needsPrevious(found: Found): boolean {
  const { fact, clause } = found;
  const before = clause > 0 ? fact.clauses[clause - 1] : undefined;
  return (
    before !== undefined &&
    (conditionalLinks.has(linkOf(found)) ||
      // `When A, B`: B holds under a condition that stands in front.
      (clause === 1 && conditionalLinks.has(before.link)) ||
      // `There is no sign that A` does not say A.
      (linkOf(found) === 'that' && before.negated))
  );
}

function needsNext({ fact, clause }: Found): boolean {
  const next = clause < 0 ? undefined : fact.clauses.at(clause + 1);
  return (
    clause + 1 < fact.clauses.length &&
    next !== undefined &&
    conditionalLinks.has(next.link)
  );
}

function isNextJoined(found: Found, next: Clause): boolean {
  return found.fact.clauses.at(found.clause + 1)?.link === next.link;
}
