import type { Found } from './checkStatements';
import type { Clause } from './Clause';
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
    needsNext(found) &&
    (isLast || !isNextJoined(found, clauses[index + 1]))
  ) {
    return false;
  }
  if (index === 0 || !before) {
    return !needsPrevious(found);
  }
  const follows =
    before.fact === found.fact && before.clause === found.clause - 1;
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

function linkOf({ fact, clause }: Found): string {
  return fact.clauses.at(clause)?.link ?? '';
}

function needsPrevious(found: Found): boolean {
  return found.clause > 0 && conditionalLinks.has(linkOf(found));
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

/** Whether facts make one statement the cause of another. */
function isCause(cause: Found, effect: Found): boolean {
  if (cause.fact !== effect.fact) {
    return cause.fact.fact.explains?.includes(effect.fact.fact.id) ?? false;
  }
  const { clauses } = cause.fact;
  return cause.clause > effect.clause
    ? clauses
        .slice(effect.clause + 1, cause.clause + 1)
        .some(({ link }) => causeLinks.has(link))
    : clauses
        .slice(cause.clause + 1, effect.clause + 1)
        .some(({ link }) => effectLinks.has(link));
}
