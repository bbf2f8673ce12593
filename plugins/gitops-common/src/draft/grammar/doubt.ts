import {
  disapproval,
  linkingVerbs,
  guesses,
  hypotheses,
  otherMarks,
  otherNouns,
} from '../lexicon/otherThings';
import { lightWords } from '../lexicon/lightWords';
import type { Reading, Span } from './reading';

const BREAK = /^(?:|[,;:.!?()]|and|but|because|so|although|while)$/;
const REACH = 8;
const ANYONE =
  /^(?:any|anything|anyone|anybody|every|everything|everyone|everybody|all)$/;
const EXCEPT = /^(?:but|except|excluding|besides|save|excepting)$/;
const BECOMES = /^(?:is|are|was|were|would|will|seems|seemed)$/;
const OURS = /^(?:ours|it|this|we|mine|one)$/;

/**
 * Whether words are said of another thing than the workload: "the docs are
 * public", "their 9 replicas", "the public gateway of another team".
 *
 * @internal
 */
export function isOfAnother(reading: Reading, { start, end }: Span): boolean {
  const of = [end, end + 1, end + 2, end + 3].find(
    at => reading.word(at, start) === 'of',
  );
  if (of !== undefined && otherMarks.test(reading.word(of + 1, start))) {
    return true;
  }
  let at = start - 1;
  while (
    lightWords.has(reading.word(at, start)) &&
    !isLink(reading, at, start)
  ) {
    at--;
  }
  if (!isLink(reading, at, start)) {
    return otherMarks.test(reading.word(start - 1, start));
  }
  const subject = reading.word(at - 1, start);
  return (
    otherNouns.test(subject) ||
    [at - 1, at - 2, at - 3].some(
      place =>
        otherMarks.test(reading.word(place, start)) &&
        wordsBetween(reading, place, at).every(word => !BREAK.test(word)),
    )
  );
}

function isLink(reading: Reading, at: number, near: number): boolean {
  return linkingVerbs.test(reading.word(at, near));
}

/**
 * Whether words are said in a way that leaves out what they name: "anything
 * but public", "public would be a disaster", "three replicas were too many".
 *
 * @internal
 */
export function isDoubted(reading: Reading, span: Span): boolean {
  return (
    isExcepted(reading, span) ||
    opensWith(reading, span, hypotheses) ||
    isDisapproved(reading, span) ||
    isContrasted(reading, span)
  );
}

/**
 * "anything but", "everyone except the", "far from".
 *
 * @internal
 */
export function isExcepted(reading: Reading, { start }: Span): boolean {
  const opening = reading.word(start, start) === 'from' ? start : start - 1;
  if (
    reading.word(opening, start) === 'from' &&
    reading.word(opening - 1, start) === 'far'
  ) {
    return true;
  }
  let at = start - 1;
  while (/^(?:the|a|an|for|from|being)$/.test(reading.word(at, start))) {
    at--;
  }
  return (
    EXCEPT.test(reading.word(at, start)) &&
    ANYONE.test(reading.word(at - 1, start))
  );
}

function opensWith(
  reading: Reading,
  { start }: Span,
  openings: RegExp,
): boolean {
  for (let at = start - 1; at >= start - REACH; at--) {
    const word = reading.word(at, start);
    if (BREAK.test(word)) {
      return false;
    }
    if (
      openings.test(word) &&
      !/^(?:you|possible)$/.test(reading.word(at + 1, start))
    ) {
      return true;
    }
  }
  return false;
}

/**
 * Whether words leave open what they name: "maybe public", "public once it is
 * approved". Amounts are named so, too, and meant.
 *
 * @internal
 */
export function isLeftOpen(reading: Reading, span: Span): boolean {
  return opensWith(reading, span, guesses) || hasCondition(reading, span);
}

/** "public only after the audit". */
function hasCondition(reading: Reading, { start, end }: Span): boolean {
  const next = reading.word(end, start);
  return (
    /^(?:unless|once)$/.test(next) ||
    (next === 'only' &&
      /^(?:after|once|if|when)$/.test(reading.word(end + 1, start)))
  );
}

/** "… would be a disaster", "… were too many", "…, said nobody". */
function isDisapproved(reading: Reading, { start, end }: Span): boolean {
  const [first, second, third] = wordsBetween(reading, end, end + 3);
  const isSaid =
    (first === ',' && /^(?:said|says)$/.test(second) && isNobody(third)) ||
    (/^(?:said|says)$/.test(first) && isNobody(second));
  if (isSaid) {
    return true;
  }
  // A model may quote "32 GB" of "32 GB of memory".
  if (![first, second, third].some(word => BECOMES.test(word))) {
    return false;
  }
  for (let at = end; at < end + REACH; at++) {
    const word = reading.word(at, start);
    if (BREAK.test(word)) {
      return false;
    }
    if (
      disapproval.test(word) ||
      (word === 'too' &&
        /^(?:many|few|much|little)$/.test(reading.word(at + 1, start)))
    ) {
      return true;
    }
  }
  return false;
}

function isNobody(word: string | undefined): boolean {
  return /^(?:nobody|noone|no|none)$/.test(word ?? '');
}

/** "…, ours is not". */
function isContrasted(reading: Reading, { start, end }: Span): boolean {
  for (let at = end; at < end + REACH; at++) {
    if (OURS.test(reading.word(at, start))) {
      const verb = reading.word(at + 1, start);
      const denied = /^(?:isnt|arent|shouldnt|mustnt)$/.test(verb)
        ? at + 2
        : at + 3;
      const says =
        denied === at + 2 ||
        (/^(?:is|are|shall|should|must)$/.test(verb) &&
          reading.word(at + 2, start) === 'not');
      if (says && /^(?:|[.;!,])$/.test(reading.word(denied, start))) {
        return true;
      }
    }
  }
  return false;
}

function wordsBetween(reading: Reading, start: number, end: number): string[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) =>
    reading.word(start + index, start),
  );
}
