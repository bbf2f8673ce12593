import type { Found } from './Found';
import { causeLinks, effectLinks } from './lexicon/links';

/** Whether facts make one statement the cause of another. */
export function isCause(cause: Found, effect: Found): boolean {
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
