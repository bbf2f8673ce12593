import type { Reading, Span } from '../grammar/reading';
import {
  grammarWords,
  isCompoundAdjective,
  ordinaryWords,
  verbWords,
} from '../lexicon/ordinaryWords';
import { products } from '../lexicon/products';
import { isKnownWord } from '../lexicon/vocabulary';

const WISH =
  /^(?:with|needs|need|needed|wants|want|uses|use|using|requires|require|required|must|should|shall|has|have|having|plus|add|support|supports|enable|enabled|include|includes|including|set|via|through|over|behind|connects|connect|integrates|depends|talks|calls|and|&|\+|,|:|w|give|gets|get|wish|provide|expects|expect|also|no|without|may|deploy|run|host|ship|build|put|wrap|install)$/;
const UNIT =
  /^(?:ms|s|sec|seconds|second|minutes|min|hours|h|days|percent|%|rps|qps|tps|requests|req|users|visitors|gb|mb|tb|gi|mi|kb|connections|threads|euro|eur|usd|\$|k|million|thousand|sessions|tenants|gbit|mbit)$/;
const SMALL = /^(?:the|a|an|our|my|your|its|their|some|any)$/;

/**
 * Finds the words that look like a wish and that no reader took: unknown nouns
 * where a wish stands, numbers with a unit, tokens of a technical form. Words
 * of courtesy and praise are left alone.
 *
 * @internal
 */
export function findLeftOver(reading: Reading): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const end = reading.isTaken(at) ? at : runEnd(reading, at);
    if (end === at) {
      at++;
      continue;
    }
    spans.push(...wishesIn(reading, { start: at, end }));
    at = end;
  }
  return spans;
}

/** A run of free words within a sentence, up to punctuation. */
function runEnd(reading: Reading, start: number): number {
  const { sentence } = reading.tokens[start];
  let end = start;
  while (
    reading.tokens[end]?.sentence === sentence &&
    !reading.isTaken(end) &&
    reading.tokens[end].kind !== 'punctuation'
  ) {
    end++;
  }
  return end;
}

function wishesIn(reading: Reading, run: Span): Span[] {
  const spans: Span[] = [];
  let at = run.start;
  while (at < run.end) {
    const phraseEnd = nounPhraseEnd(reading, at, run.end);
    if (phraseEnd === at) {
      at++;
      continue;
    }
    const span = { start: at, end: phraseEnd };
    if (isNotable(reading, span, run)) {
      spans.push(span);
    }
    at = phraseEnd;
  }
  return spans;
}

/** Nouns and adjectives without articles, verbs and function words. */
function nounPhraseEnd(reading: Reading, start: number, limit: number): number {
  let end = start;
  while (end < limit && isContent(reading, end)) {
    end++;
  }
  return end;
}

function isContent(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token.kind !== 'word') {
    return token.kind !== 'punctuation' && token.kind !== 'mask';
  }
  const { word } = token;
  return (
    !SMALL.test(word) &&
    !WISH.test(word) &&
    !grammarWords.has(word) &&
    !verbWords.has(word)
  );
}

function isNotable(reading: Reading, span: Span, run: Span): boolean {
  const tokens = reading.tokens.slice(span.start, span.end);
  const strange = tokens.filter(token => isStrange(token.kind, token.text));
  const amount = tokens.some(
    (token, index) =>
      token.kind === 'number' &&
      UNIT.test(
        tokens[index + 1]?.word ??
          reading.word(span.start + index + 1, span.start),
      ),
  );
  const technical = tokens.some(({ kind }) =>
    /^(?:path|url|host|image|file|reference|address|assignment|flag)$/.test(
      kind,
    ),
  );
  if (amount || technical) {
    return true;
  }
  if (strange.length === 0 || reading.polarity(span) !== 'wanted') {
    return false;
  }
  const before = reading.word(span.start - 1, span.start);
  const earlier = SMALL.test(before)
    ? reading.word(span.start - 2, span.start)
    : before;
  const opens = span.start === run.start || before === '';
  const product = strange.some(
    ({ text }) => /^[A-Z][A-Za-z0-9]+$/.test(text) && earlier !== '',
  );
  return (
    WISH.test(earlier) ||
    (opens && span.end === run.end && span.end - span.start <= 4) ||
    product
  );
}

function isStrange(kind: string, text: string): boolean {
  const word = text.toLowerCase().replace(/['\u2019]/g, '');
  return (
    (kind === 'word' &&
      word.length > 1 &&
      (!isKnownWord(word) || products.has(word)) &&
      !isCompoundAdjective(word) &&
      !(word.endsWith('s') && ordinaryWords.has(word.slice(0, -1))) &&
      !(word.endsWith('ly') || word.endsWith('ing'))) ||
    kind === 'quoted'
  );
}
