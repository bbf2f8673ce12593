import { activeOf } from './activeOf';
import type { Clause } from './Clause';
import { clausesOf } from './clausesOf';
import { embeds } from './embeds';
import type { Found } from './Found';
import { holdsQuotes } from './holdsQuotes';
import { isJoinedAs } from './isJoinedAs';
import { missingWords } from './missingWords';
import { piecesOf, straighten } from './piecesOf';
import type { FactText } from './FactText';
import { variantsOf } from './variantsOf';

/** Statements of one sentence. */
const MOST_STATEMENTS = 8;

/** Ways of reading a sentence that are tried out. */
const MOST_READINGS = 500;

/** Which statements of a sentence its facts do not make. */
export function checkStatements(
  text: string,
  facts: readonly FactText[],
  names: ReadonlySet<string>,
): string[] {
  const problems: string[][] = [];
  for (const variant of variantsOf(straighten(text))) {
    const found = checkVariant(variant, facts, names);
    if (found.length === 0) {
      return [];
    }
    problems.push(found);
  }
  return problems[0] ?? ['It says nothing.'];
}

function checkVariant(
  text: string,
  facts: readonly FactText[],
  names: ReadonlySet<string>,
): string[] {
  const clauses = clausesOf(piecesOf(text), names);
  if (clauses.length === 0) {
    return ['It says nothing.'];
  }
  if (clauses.length > MOST_STATEMENTS) {
    return ['It says too much at once.'];
  }
  const places = clauses.map((clause, index) =>
    placesOf(clause, { facts, previous: clauses.at(index - 1), index }),
  );
  if (places.some(found => found.length === 0)) {
    const missing = missingWords(clauses, facts);
    return missing.length > 0
      ? missing
      : ['No fact that it names says it in this way.'];
  }
  return readingOf(clauses, places, facts)
    ? []
    : ['Its facts do not join what it joins.'];
}

function placesOf(
  clause: Clause,
  {
    facts,
    previous,
    index,
  }: { facts: readonly FactText[]; previous?: Clause; index: number },
): Found[] {
  if (clause.quotes.length > 0) {
    return facts.flatMap(fact =>
      holdsQuotes(clause, fact) ? [{ fact, clause: -1 }] : [],
    );
  }
  if (clause.ambiguous && (index === 0 || !previous)) {
    return [];
  }
  const active = activeOf(clause);
  return facts.flatMap(fact =>
    fact.clauses.flatMap((said, at) =>
      clause.ambiguous === said.ambiguous &&
      (embeds(clause, said) || (active && embeds(active, said)))
        ? [{ fact, clause: at }]
        : [],
    ),
  );
}

/** Finds a way to read the sentence in which its joints are those of the facts. */
function readingOf(
  clauses: readonly Clause[],
  places: readonly Found[][],
  facts: readonly FactText[],
): Found[] | undefined {
  let steps = 0;
  const chosen: Found[] = [];
  const choose = (index: number): boolean => {
    if (index === clauses.length) {
      return facts.every(fact => chosen.some(found => found.fact === fact));
    }
    for (const found of places[index]) {
      if (++steps > MOST_READINGS) {
        return false;
      }
      chosen.push(found);
      if (isJoinedAs(clauses, chosen) && choose(index + 1)) {
        return true;
      }
      chosen.pop();
    }
    return false;
  };
  return choose(0) ? chosen : undefined;
}
