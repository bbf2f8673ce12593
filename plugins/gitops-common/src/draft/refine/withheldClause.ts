import { isInterjection } from '../grammar/polarity';
import type { Reading, Span } from '../grammar/reading';
import { verbWords } from '../lexicon/ordinaryWords';
import { corrections } from '../lexicon/polarity';
import { exchangeVerbs, outwards, removalVerbs } from '../lexicon/removals';
import {
  askedSubjects,
  askingVerbs,
  hedges,
  losses,
  plainNegations,
  politeness,
  regrets,
  reversals,
} from '../lexicon/withheld';

/** What words may take out; `isWhole` where the verb is among its words. */
interface Removable extends Span {
  isWhole?: boolean;
}

const BREAK = /^(?:[,;:.!?()]|but|because|so|although|since|then|while|[-=]>)$/;
const NO = /^(?:no|nope|nein|not|never)$/;
const YES = /^(?:yes|yep|yeah|sure|ok|okay|please|ja)$/;
const GONE = /^(?:rid|off|out|away)$/;
/** Words of an insertion between commas: "not, under any circumstances, …". */
const INSERTION = 6;
/** Words on between a thing and what becomes of it. */
const LOSS_REACH = 4;

/**
 * The clause of words that take a thing out, where they do not ask for it: the
 * removal is itself denied, asked, left open or called a mistake. Whoever keeps
 * what was to go can say so again; whoever loses what was to stay may not see it.
 *
 * @internal
 */
export function withheldClause(
  reading: Reading,
  thing: Removable,
): Span | undefined {
  const clause = {
    start: clauseStart(reading, thing),
    end: clauseEnd(reading, thing),
  };
  return isDenied(reading, thing, clause) ||
    isAsked(reading, clause) ||
    isLeftOpen(reading, thing, clause)
    ? clause
    : undefined;
}

function clauseStart(reading: Reading, { start }: Span): number {
  let from = start;
  while (from > 0) {
    const word = reading.word(from - 1, start);
    if (word === ',') {
      const before = insertionStart(reading, from - 1);
      if (before === undefined) {
        break;
      }
      from = before;
    } else if (word === '' || BREAK.test(word) || opensClause(reading, from)) {
      break;
    } else {
      from--;
    }
  }
  return from;
}

/** "not, under any circumstances, …" and "never, ever …" go on over commas. */
function insertionStart(reading: Reading, comma: number): number | undefined {
  const denies = (at: number) => {
    const word = reading.word(at, comma);
    return word !== 'no' && plainNegations.test(word);
  };
  if (denies(comma - 1)) {
    return comma - 1;
  }
  for (let at = comma - 1; at >= comma - INSERTION; at--) {
    if (reading.word(at, comma) === ',') {
      return denies(at - 1) ? at - 1 : undefined;
    }
  }
  return undefined;
}

/** "and please …", "and we …" begin anew; "do not stop and remove" does not. */
function opensClause(reading: Reading, at: number): boolean {
  return (
    reading.word(at - 1, at - 1) === 'and' &&
    /^(?:please|we|i|you|it|they|also|instead|just)$/.test(
      reading.word(at, at - 1),
    )
  );
}

function clauseEnd(reading: Reading, { start, end }: Span): number {
  let to = end;
  for (;;) {
    const word = reading.word(to, start);
    const next = reading.word(to + 1, start);
    if (
      word === '' ||
      BREAK.test(word) ||
      (word === 'and' && (verbWords.has(next) || opensClause(reading, to + 1)))
    ) {
      return to;
    }
    to++;
  }
}

/**
 * What says no, what turns around and what takes out are counted: two of them
 * keep the thing, as one or three take it out.
 */
function isDenied(reading: Reading, thing: Removable, clause: Span): boolean {
  const before = wordsOf(reading, clause.start, thing.start);
  const after = wordsOf(
    reading,
    thing.end,
    Math.min(clause.end, thing.end + LOSS_REACH),
  );
  const said = before.filter(
    (word, index) =>
      (word !== 'no' && before[index + 1] === ',') ||
      !isInterjection(reading.tokens, clause.start + index),
  );
  const denies = said.some(word => plainNegations.test(word));
  const turns = said.filter(word => reversals.test(word)).length;
  const takesOut =
    thing.isWhole ||
    before.some(
      word =>
        (removalVerbs.test(word) && !reversals.test(word)) ||
        exchangeVerbs.test(word) ||
        GONE.test(word),
    ) ||
    after.some(word => losses.test(word) || outwards.test(word));
  const isGone = (Number(denies) + turns + Number(takesOut)) % 2 === 1;
  return (denies || turns > 0) && !isGone;
}

function isAsked(reading: Reading, clause: Span): boolean {
  const words = wordsOf(reading, clause.start, clause.end);
  const sign = reading.tokens[clause.end]?.text;
  const answer = reading.tokens[clause.end + 1]?.word ?? '';
  if (NO.test(answer) && /^[?,:-]$/.test(sign ?? '')) {
    const behind = reading.tokens[clause.end + 2];
    return (
      sign === '?' ||
      !behind ||
      behind.kind === 'punctuation' ||
      corrections.has(behind.word)
    );
  }
  if (words.some(word => politeness.test(word))) {
    return false;
  }
  if (sign === '?') {
    return !YES.test(answer);
  }
  return askingVerbs.test(words[0] ?? '') && askedSubjects.test(words[1] ?? '')
    ? !isPlainDenial(words)
    : false;
}

/** "do not use it" has the order of a question. */
function isPlainDenial([verb, next]: readonly string[]): boolean {
  return next === 'not' && verb !== 'why';
}

function isLeftOpen(reading: Reading, thing: Span, clause: Span): boolean {
  const outside = [
    ...wordsOf(reading, clause.start, thing.start),
    ...wordsOf(reading, thing.end, clause.end),
  ];
  return outside.some((word, index) => {
    const next = outside[index + 1] ?? '';
    const isPolite =
      (word === 'could' && next === 'you') ||
      (word === 'if' && /^(?:possible|you)$/.test(next));
    return !isPolite && (hedges.test(word) || regrets.test(word));
  });
}

function wordsOf(reading: Reading, start: number, end: number): string[] {
  return reading.tokens.slice(start, end).map(({ word }) => word);
}
