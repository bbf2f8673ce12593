import type { Clause, Term } from './Clause';
import { clausesOf } from './clausesOf';
import { nounOf } from './lexicon/nouns';
import { numberOf } from './lexicon/numbers';
import { piecesOf, straighten, type Word } from './piecesOf';
import { termsOf } from './termsOf';
import type { Fact } from './Wording';

/** Characters of a fact that are read. */
const LONGEST = 2_000;

/** A fact, taken apart. */
export interface FactText {
  fact: Fact;
  clauses: Clause[];
  /** Terms of its source, and of its text. */
  source: Term[];
  /** The whole text on one line, in small letters. */
  line: string;
}

/** Words that are names in the facts, in small letters. */
export function namesIn(facts: readonly Fact[]): Set<string> {
  return new Set(
    facts.flatMap(({ source, text, quoted }) => [
      ...piecesOf(text.slice(0, LONGEST), quoted).flatMap(piece =>
        piece.type === 'word' && piece.named && !numberOf(piece.form)
          ? [piece.form]
          : [],
      ),
      ...namesInSource(wordsOf(source)),
    ]),
  );
}

/** `Deployment checkout` names it without quotation marks. */
function namesInSource(words: readonly Word[]): string[] {
  return words.flatMap((word, index) => {
    const before = words.at(index - 1);
    return word.named ||
      (index > 0 &&
        before?.capital &&
        (before.named || nounOf(before.form)) &&
        !word.capital)
      ? [word.form]
      : [];
  });
}

/** Takes a fact apart. A text without a subject is about its source. */
export function readFact(fact: Fact, names: ReadonlySet<string>): FactText {
  const text = fact.text.slice(0, LONGEST);
  const pieces = piecesOf(text, fact.quoted);
  const source = termsOf(wordsOf(fact.source), names).map(term => ({
    ...term,
    free: true,
  }));
  return {
    fact,
    source,
    line: straighten(text).toLowerCase(),
    clauses: clausesOf(pieces, names).map(clause =>
      isAboutSource(clause)
        ? { ...clause, terms: [...source, ...clause.terms] }
        : clause,
    ),
  };
}

/** `Degraded` says nothing but of what its source names. */
function isAboutSource({ terms }: Clause): boolean {
  return (
    terms.length <= 2 && terms[0]?.sort !== 'name' && terms[0]?.sort !== 'noun'
  );
}

function wordsOf(text: string): Word[] {
  return piecesOf(text.slice(0, LONGEST)).filter(
    (piece): piece is Word => piece.type === 'word',
  );
}
