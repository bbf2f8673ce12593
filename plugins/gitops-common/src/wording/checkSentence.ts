import { checkDirectives } from './checkDirectives';
import { checkShape } from './checkShape';
import { checkStatements } from './checkStatements';
import { namesIn, readFact } from './FactText';
import { straighten } from './piecesOf';
import type { Fact, WordedSentence } from './Wording';

/** Facts that one sentence may rest on. */
const MOST_FACTS = 8;

/**
 * Why a sentence does not follow from the facts that it names.
 *
 * @returns nothing when it does.
 */
export function checkSentence(
  { text, facts: ids }: WordedSentence,
  facts: readonly Fact[],
): string[] {
  const shape = checkShape(text);
  if (shape.length > 0) {
    return shape;
  }
  const cited = [...new Set(ids)];
  if (cited.length === 0) {
    return ['It names no fact.'];
  }
  if (cited.length > MOST_FACTS) {
    return [`It names more than ${MOST_FACTS} facts.`];
  }
  const unknown = cited.filter(id => !facts.some(fact => fact.id === id));
  if (unknown.length > 0) {
    return unknown.map(
      id => `There is no fact ${JSON.stringify(id.slice(0, 40))}.`,
    );
  }
  const known = facts.filter(({ id }) => cited.includes(id));
  const names = namesIn(known);
  const directives = checkDirectives(text, names);
  if (directives.length > 0) {
    return directives;
  }
  if (known.length === 1 && isFact(text, known[0])) {
    return [];
  }
  return checkStatements(
    text,
    known.map(fact => readFact(fact, names)),
    names,
  );
}

/** The words of a rule, unchanged, are as true as it is. */
function isFact(text: string, { text: said, quoted }: Fact): boolean {
  return !quoted?.includes(said) && straighten(text) === straighten(said);
}
