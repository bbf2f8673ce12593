import {
  asides,
  formerThings,
  determiners,
  negatable,
  negations,
  replacements,
} from '../lexicon/polarity';
import type { Token } from '../text';

/**
 * Whether words are a wish, its opposite, or about something else: how it was,
 * what it explains, what may come later.
 *
 * @internal
 */
export type Polarity = 'wanted' | 'unwanted' | 'aside';

const replacementsByLastWord = groupBy(
  replacements,
  words => words[words.length - 1],
);
const asidesByFirstWord = groupBy(asides, words => words[0]);
const formerByFirstWord = groupBy(formerThings, words => words[0]);
const FORMER_REACH = 5;

const REACH = 7;
const ASIDE_REACH = 12;
const CLAUSE_END = /^(?:[;.]|but|now|today|nowadays|so)$/;
const BREAKS = /^(?:[,;:.!?()]|but|[-=]>|\u2192|because|so|although|since)$/;
const REJECTED_AFTER = [
  ['not', 'needed'],
  ['not', 'required'],
  ['not', 'necessary'],
  ['not', 'used'],
  ['not', 'wanted'],
  ['not', 'allowed'],
  ['isnt', 'needed'],
  ['isnt', 'required'],
  ['isnt', 'necessary'],
  ['arent', 'needed'],
  ['no', 'longer'],
  ['no', 'need'],
  ['unnecessary'],
  ['unneeded'],
  ['not', 'ours'],
];
const NONE =
  /^(?:no|none|nope|false|off|nein|keine|keiner|n|disabled|\u2717|\u2718|-|\u2013)$/;

/**
 * Tells the polarity of the words from `start` to `end`, token indices.
 *
 * @internal
 */
export function polarityOf(
  tokens: readonly Token[],
  start: number,
  end: number,
): Polarity {
  if (
    isNegatedBefore(tokens, start, end) ||
    isNegatedAfter(tokens, start, end)
  ) {
    return 'unwanted';
  }
  return isAside(tokens, start) ||
    isNeighbor(tokens, start) ||
    isPraised(tokens, start, end)
    ? 'aside'
    : 'wanted';
}

function isNegatedBefore(
  tokens: readonly Token[],
  start: number,
  end: number,
): boolean {
  const { sentence } = tokens[start];
  let skipped = 0;
  for (
    let at = start - 1;
    at >= 0 && start - at <= REACH && tokens[at].sentence === sentence;
    at--
  ) {
    const { word } = tokens[at];
    if (replacementEndsAt(tokens, at)) {
      return !tokens
        .slice(at + 1, start)
        .some(({ word: w }) => /^(and|or)$/.test(w));
    }
    if (
      BREAKS.test(word) &&
      !(word === ',' && continuesList(tokens, at, end))
    ) {
      return false;
    }
    if (determiners.has(word) || negations.has(word)) {
      return !isInterjection(tokens, at) && skipped <= 2;
    }
    if (word === 'and' && !negatesAcrossAnd(tokens, at)) {
      return false;
    }
    if (!negatable.has(word) && word !== ',') {
      skipped++;
    }
  }
  return false;
}

/** "no database, cache or queue": the "or" carries the "no" over the commas. */
function continuesList(
  tokens: readonly Token[],
  comma: number,
  end: number,
): boolean {
  const { sentence } = tokens[comma];
  const window = tokens.slice(comma + 1, end + 4);
  const or = window.findIndex(token => /^(or|nor)$/.test(token.word));
  return (
    or !== -1 &&
    window
      .slice(0, or)
      .every(
        token =>
          token.sentence === sentence &&
          (token.kind === 'word' || token.text === ','),
      )
  );
}

/** "without Redis and Postgres", but not "no cache and a database". */
function negatesAcrossAnd(tokens: readonly Token[], and: number): boolean {
  const next = tokens[and + 1]?.word ?? '';
  if (/^(a|an|the|with|uses|needs|has|is|it|we|two|one|some)$/.test(next)) {
    return false;
  }
  for (let at = and - 1; at >= 0 && and - at <= 3; at--) {
    if (tokens[at].word === 'without' || tokens[at].word === 'neither') {
      return true;
    }
  }
  return false;
}

/**
 * "no, wait", "not only", "not sure", "no idea", "no: use", "no problem".
 *
 * @internal
 */
export function isInterjection(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return /^(?:[,:!.]|only|just|sure|idea|problem|worries|later|rush|hurry|doubt|matter|wonder|clue|until)$/.test(
    next,
  );
}

function replacementEndsAt(tokens: readonly Token[], at: number): boolean {
  return (replacementsByLastWord.get(tokens[at].word) ?? []).some(words =>
    words.every(
      (word, index) => tokens[at - words.length + 1 + index]?.word === word,
    ),
  );
}

function isNegatedAfter(
  tokens: readonly Token[],
  start: number,
  end: number,
): boolean {
  const { sentence } = tokens[start];
  const isHere = (at: number) => tokens[at]?.sentence === sentence;
  const next = tokens[end];
  if (!next || !isHere(end)) {
    return false;
  }
  if (isAnsweredNo(tokens, end)) {
    return true;
  }
  if (/^[:=\u2192(-]$|^[-=]>$/.test(next.text) && isHere(end + 1)) {
    const value = tokens[end + 1];
    const after = tokens[end + 2];
    return (
      NONE.test(value.word) &&
      (!after || after.sentence !== sentence || /^[,;.)/]$/.test(after.text))
    );
  }
  let at = end;
  while (
    isHere(at) &&
    at < end + 3 &&
    /^(is|are|be|will|would|cache|database|db|itself|and|a|service)$/.test(
      tokens[at].word,
    )
  ) {
    at++;
  }
  return REJECTED_AFTER.some(words =>
    words.every(
      (word, index) => isHere(at + index) && tokens[at + index].word === word,
    ),
  );
}

/** "Redis is great for sessions", "we use Kafka elsewhere". */
function isPraised(
  tokens: readonly Token[],
  start: number,
  end: number,
): boolean {
  const [first, second] = tokens
    .slice(end, end + 2)
    .filter(({ sentence }) => sentence === tokens[start].sentence)
    .map(({ word }) => word);
  return (
    (first === 'elsewhere' && tokens[end - 1].kind !== 'number') ||
    (/^(?:is|are)$/.test(first ?? '') &&
      /^(?:great|good|cool|popular|nice|famous|known|overkill|hard|expensive)$/.test(
        second ?? '',
      ))
  );
}

const NEIGHBOR_REACH = 4;

/** "Next to the postgres cluster runs ours", "beside our Redis". */
function isNeighbor(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (
    start - at <= NEIGHBOR_REACH &&
    /^(?:the|our|an|a|old|existing|shared|big)$/.test(tokens[at]?.word ?? '')
  ) {
    at--;
  }
  const before =
    tokens[at]?.sentence === tokens[start].sentence ? tokens[at].word : '';
  return (
    /^(?:beside|near)$/.test(before) ||
    (before === 'to' && /^(?:next|close)$/.test(tokens[at - 1]?.word ?? ''))
  );
}

/** "Postgres no, Redis yes" and "gRPC? no, plain HTTP". */
function isAnsweredNo(tokens: readonly Token[], at: number): boolean {
  const answer = tokens[at].text === '?' ? at + 1 : at;
  const after = tokens[answer + 1];
  return (
    /^(?:no|nope|nein)$/.test(tokens[answer]?.word ?? '') &&
    (!after || /^[,;.!)]$/.test(after.text) || after.startsLine)
  );
}

/** Looks back to the beginning of the clause for words that open an aside. */
function isAside(tokens: readonly Token[], start: number): boolean {
  const { sentence } = tokens[start];
  for (
    let at = start - 1;
    at >= 0 && start - at <= ASIDE_REACH && tokens[at].sentence === sentence;
    at--
  ) {
    const { word } = tokens[at];
    if (
      opens(asidesByFirstWord, { tokens, at, before: start }) ||
      (start - at <= FORMER_REACH &&
        !movesHere(tokens, start) &&
        !endsFormerThing(tokens, at, start) &&
        opens(formerByFirstWord, { tokens, at, before: start }))
    ) {
      return true;
    }
    const goesOn = /^(?:be|run|use|have)$/.test(tokens[at + 1].word);
    if (CLAUSE_END.test(word) || (word === 'to' && !goesOn)) {
      return false;
    }
  }
  return false;
}

/** "our old PHP shop shall move here": the old one is the wish. */
function movesHere(tokens: readonly Token[], from: number): boolean {
  const { sentence } = tokens[from];
  return tokens
    .slice(from, from + ASIDE_REACH)
    .some(
      (token, index) =>
        token.sentence === sentence &&
        /^(?:move|moves|moved|migrate|come|comes)$/.test(token.word) &&
        /^(?:here|over|to)$/.test(tokens[from + index + 1]?.word ?? ''),
    );
}

/** "replace the old monolith with a Go service": the new one comes after. */
function endsFormerThing(
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  return tokens
    .slice(from, to)
    .some(({ word }) => /^(?:with|by|in|as|called|,|to|and)$/.test(word));
}

function opens(
  phrases: ReadonlyMap<string, string[][]>,
  place: { tokens: readonly Token[]; at: number; before: number },
): boolean {
  const { tokens, at, before } = place;
  return (phrases.get(tokens[at].word) ?? []).some(
    words =>
      at + words.length <= before &&
      words.every((word, index) => tokens[at + index].word === word),
  );
}

function groupBy(
  phrases: readonly string[],
  keyOf: (words: string[]) => string,
): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const words of phrases.map(source => source.split(' '))) {
    const key = keyOf(words);
    groups.set(key, [...(groups.get(key) ?? []), words]);
  }
  return groups;
}
