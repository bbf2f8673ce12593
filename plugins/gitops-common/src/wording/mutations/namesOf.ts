import { isClaim } from '../claimsOf';
import { numberOf } from '../lexicon/numbers';
import type { Fact } from '../Wording';

/** A name and where it stands. */
export interface PlacedName {
  text: string;
  at: number;
}

const HYPHENATED = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/**
 * Names of a text: single words in quotation marks, identifiers, and words that
 * are names of `facts`.
 */
export function namesOf(
  text: string,
  facts: readonly Fact[] = [],
): PlacedName[] {
  const known = new Set(
    facts.flatMap(fact =>
      [...fact.text.matchAll(/"([^"\s]+)"/g)].map(([, name]) => name),
    ),
  );
  const spans = [...text.matchAll(/"([^"\s]+)"|"[^"]*"|[^\s"]+/g)];
  return spans.flatMap(({ 0: whole, 1: quoted, index }) => {
    if (quoted) {
      return [{ text: quoted, at: index + 1 }];
    }
    const bare = whole.replace(/^[([{]+|[)\]},;:.!?…]+$/g, '');
    return !whole.startsWith('"') && (known.has(bare) || isName(bare))
      ? [{ text: bare, at: index + whole.indexOf(bare) }]
      : [];
  });
}

/** Kinds and reasons are spelled in one word, too, and are no names. */
function isName(word: string): boolean {
  return (
    HYPHENATED.test(word) ||
    (isClaim(word) &&
      numberOf(word) === undefined &&
      !/^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(word))
  );
}

/** A text with another word in place of the one at an offset. */
export function replaceAt(
  text: string,
  { at, text: old }: PlacedName,
  replacement: string,
): string {
  return text.slice(0, at) + replacement + text.slice(at + old.length);
}
