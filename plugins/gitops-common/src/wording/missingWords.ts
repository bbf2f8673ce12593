import type { Clause } from './Clause';
import type { FactText } from './FactText';
import { matches } from './matches';

const NAMED = 5;

/** Words of a sentence that none of its facts has, each as a problem. */
export function missingWords(
  clauses: readonly Clause[],
  facts: readonly FactText[],
): string[] {
  const known = facts.flatMap(fact => [
    ...fact.source,
    ...fact.clauses.flatMap(({ terms }) => terms),
  ]);
  const missing = clauses
    .flatMap(({ terms }) => terms)
    .filter(term => !known.some(said => matches(term, { ...said, free: true })))
    .map(({ form }) => form);
  const lost = clauses
    .flatMap(({ quotes }) => quotes)
    .filter(
      quote => !facts.some(({ line }) => line.includes(quote.toLowerCase())),
    );
  return [...new Set([...missing, ...lost])]
    .slice(0, NAMED)
    .map(word => `"${word}" is in none of its facts.`);
}
