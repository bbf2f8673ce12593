import { isClaim } from '../claimsOf';
import { numberOf } from '../lexicon/numbers';

/** A name and where it stands. */
export interface PlacedName {
  text: string;
  at: number;
}

/** Names of a text: single words in quotation marks, and identifiers. */
export function namesOf(text: string): PlacedName[] {
  const spans = [...text.matchAll(/"([^"\s]+)"|"[^"]*"|[^\s"]+/g)];
  return spans.flatMap(({ 0: whole, 1: quoted, index }) => {
    if (quoted) {
      return [{ text: quoted, at: index + 1 }];
    }
    const bare = whole.replace(/^[([{]+|[)\]},;:.!?…]+$/g, '');
    return !whole.startsWith('"') &&
      isClaim(bare) &&
      numberOf(bare) === undefined &&
      !/^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(bare)
      ? [{ text: bare, at: index + whole.indexOf(bare) }]
      : [];
  });
}

/** A text with another word in place of the one at an offset. */
export function replaceAt(
  text: string,
  { at, text: old }: PlacedName,
  replacement: string,
): string {
  return text.slice(0, at) + replacement + text.slice(at + old.length);
}
