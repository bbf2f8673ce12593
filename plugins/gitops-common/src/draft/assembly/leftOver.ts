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
    const span = { start: at, end: withUnit(reading, phraseEnd, run.end) };
    if (isNotable(reading, span, run)) {
      spans.push(span);
    }
    at = span.end;
  }
  return spans;
}

/** `100 requests`, `5pm`: what is counted belongs to the number. */
function withUnit(reading: Reading, end: number, limit: number): number {
  const unit = reading.tokens[end];
  return end < limit &&
    reading.tokens[end - 1].kind === 'number' &&
    unit.kind === 'word' &&
    !/^(?:and|or|in|on|for|at|to|with|by|of|the|a|an|is|are|but|from|when|if|as|per|than)$/.test(
      unit.word,
    )
    ? end + 1
    : end;
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
    return (
      token.kind !== 'punctuation' &&
      token.kind !== 'mask' &&
      token.text !== '/'
    );
  }
  const { word } = token;
  if (isIdentifier(token.text)) {
    return true;
  }
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
  if (reading.word(span.start - 2, span.start) === 'apiversion') {
    return false;
  }
  const technical = tokens.some(({ kind }) =>
    /^(?:path|url|host|image|file|reference|address|assignment|flag|email)$/.test(
      kind,
    ),
  );
  if (technical) {
    return true;
  }
  if (isPartOfTaken(reading, span)) {
    return false;
  }
  const polarity = reading.polarity(span);
  const exact = tokens.some(
    ({ kind, text }, index) =>
      (kind === 'number' && !isDate(reading, span.start + index)) ||
      kind === 'version' ||
      isIdentifier(text),
  );
  if (exact && polarity !== 'aside') {
    return true;
  }
  if (strange.length === 0 || polarity !== 'wanted') {
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

/** In capitals, with an underscore, or with digits, and in no lexicon. */
function isIdentifier(text: string): boolean {
  const shaped =
    /^[A-Z][A-Z0-9]{2,}$/.test(text) ||
    /^\w*(?:[A-Za-z]\w*_\w|_\w*[A-Za-z0-9])\w*$/.test(text) ||
    /^[A-Za-z][\w-]*\d[\w-]*$/.test(text);
  const word = text.toLowerCase();
  return (
    shaped && !isKnownWord(word) && !/^(?:http2?|utf8|ipv4|ipv6)$/.test(word)
  );
}

/** `since 2019` and `24/7` ask for nothing. */
function isDate(reading: Reading, at: number): boolean {
  const { text } = reading.tokens[at];
  const before = reading.word(at - 1, at);
  return (
    (/^(?:19|20)\d\d$/.test(text) && /^(?:since|in|of|from)$/.test(before)) ||
    (text === '24' && reading.word(at + 2, at) === '7') ||
    (text === '7' && reading.word(at - 2, at) === '24') ||
    /^(?:years?|times)$/.test(reading.word(at + 1, at))
  );
}

/** `router` of a taken `order/router`: it was understood as a whole. */
function isPartOfTaken(reading: Reading, span: Span): boolean {
  const { tokens } = reading;
  const before =
    tokens[span.start].glued &&
    tokens[span.start - 1]?.text === '/' &&
    tokens[span.start - 1].glued &&
    reading.isTaken(span.start - 2);
  const behind =
    tokens[span.end]?.text === '/' &&
    tokens[span.end].glued &&
    tokens[span.end + 1]?.glued &&
    reading.isTaken(span.end + 1);
  return Boolean(before || behind);
}

function isStrange(kind: string, text: string): boolean {
  const word = text
    .replace(/"/g, '')
    .toLowerCase()
    .replace(/['\u2019](?:d|s|m|t|re|ve|ll)$/, '')
    .replace(/['\u2019]/g, '');
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
