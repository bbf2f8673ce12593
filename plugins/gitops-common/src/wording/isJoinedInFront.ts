import type { Clause } from './Clause';
import { isNext, linkOf, type Found } from './Found';
import { isCause } from './isCause';
import { causeLinks, isJointWord, neutralLinks } from './lexicon/links';

/**
 * Whether the last statement that was found is joined to one before it by a joint
 * that stands in front, as in `Because A, B`, and its facts join them so.
 */
export function isJoinedInFront(
  clauses: readonly Clause[],
  chosen: readonly Found[],
): boolean {
  const index = chosen.length - 1;
  const found = chosen[index];
  const { link } = clauses[index];
  const front = clauses[0].link;
  if (index === 0) {
    return !isJointWord(front) || mayOpen(front, found, clauses.at(1));
  }
  const before = clauses[index - 1].link;
  // `Because A, B and C` makes A the cause of both.
  return (
    !neutralLinks.has(link) ||
    ((!isJointWord(front) || joins(front, chosen[0], chosen)) &&
      // `X, and because A, B`: A may be said of B, too.
      (link !== ',' ||
        !isJointWord(before) ||
        isNext(found, chosen[index - 1]) ||
        joins(before, chosen[index - 1], chosen)))
  );
}

/** A joint says something of what follows, so that something has to. */
function mayOpen(
  front: string,
  found: Found,
  next: Clause | undefined,
): boolean {
  return causeLinks.has(front)
    ? next !== undefined && neutralLinks.has(next.link)
    : found.clause === 0 && linkOf(found) === front;
}

function joins(joint: string, first: Found, chosen: readonly Found[]): boolean {
  const [before, found] = chosen.slice(-2);
  return causeLinks.has(joint)
    ? isCause(first, found)
    : linkOf(first) === joint && isNext(found, before);
}
