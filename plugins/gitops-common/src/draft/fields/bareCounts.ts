import type { DraftBuilder } from '../assembly/draftBuilder';
import { readCount, type Count } from '../grammar/numbers';
import type { Span } from '../grammar/reading';
import { stateCount } from './stateCount';

const SUFFICES =
  /^(?:enough|fine|sufficient|suffice|suffices|ok|okay|plenty|do)$/;
/** Behind a number, what makes it no number of replicas. @internal */
export const UNIT_AFTER =
  /^(?:%|percent|ms|s|seconds|minutes|hours|days|users|visitors|requests|customers|people|environments|teams|gb|mb|years|weeks|months|branches|warehouses|countries|regions|stores|locations|departments|times|m|mi|gi|core|cores|cpu|cpus|gig|gigs|megs|g|k|million|thousand)$/;

/**
 * Numbers without a noun, where the text speaks of replicas: `2 in staging`,
 * `prod: 3 to 10`, `2 are enough`, `between 2 and 8`.
 *
 * @internal
 */
export function readBareCounts(
  draft: DraftBuilder,
  counted: boolean,
  scales: boolean,
): void {
  const { reading } = draft;
  for (let at = 0; at < reading.tokens.length; at++) {
    const count = reading.isTaken(at)
      ? undefined
      : readCount(reading.tokens, at);
    if (
      !count ||
      reading.tokens[count.end - 1].sentence !== reading.tokens[at].sentence
    ) {
      continue;
    }
    const span = { start: at, end: count.end };
    const range =
      count.value.min !== undefined && count.value.max !== undefined;
    const open = isOpen(draft, span);
    const free = reading.tokens
      .slice(at, count.end)
      .every((_, index) => !reading.isTaken(at + index));
    if (
      free &&
      !UNIT_AFTER.test(reading.word(count.end, at)) &&
      reading.polarity(span) === 'wanted' &&
      ((counted &&
        (isByEnvironment(draft, span) ||
          isSufficient(draft, span) ||
          corrects(draft, span))) ||
        (counted && open && (range || isMissingSide(draft, count.value))) ||
        (scales && (range || open)) ||
        (range && isBounded(draft, span)))
    ) {
      stateCount(draft, count.value, span);
      at = count.end - 1;
    }
  }
}

/** `at least 2` behind "never more than 6 replicas", or the other way round. */
function isMissingSide(draft: DraftBuilder, { min, max }: Count): boolean {
  return (
    (max !== undefined && min === undefined) ||
    (min !== undefined &&
      !draft.states('scale.min') &&
      draft.states('scale.max'))
  );
}

/** `min 2 max 5` by itself: nothing else has a least and a most here. */
function isBounded({ reading }: DraftBuilder, span: Span): boolean {
  return (
    /^(?:min|minimum|max|maximum)$/.test(reading.tokens[span.start].word) &&
    (/^(?:|[,;.)]|and|with|in)$/.test(reading.word(span.end, span.start)) ||
      reading.isTaken(span.end))
  );
}

/** `at most 6`, which says of itself that it is a bound. */
function isOpen(draft: DraftBuilder, span: Span): boolean {
  return /^(?:at|up|min|max|minimum|maximum|between|from|no|>=|<=)$/.test(
    draft.reading.tokens[span.start].word,
  );
}

/** "2 replicas, actually make that 4". */
function corrects({ reading }: DraftBuilder, { start, end }: Span): boolean {
  return (
    /^(?:that|it|them|actually|rather)$/.test(reading.word(start - 1, start)) &&
    (/^(?:make|makes)$/.test(reading.word(start - 2, start)) ||
      /^(?:actually|rather)$/.test(reading.word(start - 1, start))) &&
    /^(?:|[,;.)]|please|instead)$/.test(reading.word(end, start))
  );
}

function isByEnvironment(draft: DraftBuilder, span: Span): boolean {
  const { reading } = draft;
  const { sentence } = reading.tokens[span.start];
  const touches = reading.environmentMentions.some(
    mention =>
      reading.tokens[mention.start].sentence === sentence &&
      ((mention.start >= span.end && mention.start <= span.end + 1) ||
        (mention.end <= span.start &&
          mention.end >= span.start - 4 &&
          onlyLightWords(draft, mention.end, span.start))),
  );
  return touches;
}

function onlyLightWords(
  draft: DraftBuilder,
  from: number,
  to: number,
): boolean {
  return draft.reading.tokens
    .slice(from, to)
    .every(({ word }) =>
      /^(?:[:=,]|[-=]>|\u2192|we|need|needs|want|wants|should|have|has|gets|get|with|it|only|is|are|be|will|use|run|runs|just)$/.test(
        word,
      ),
    );
}

function isSufficient(draft: DraftBuilder, span: Span): boolean {
  const { reading } = draft;
  let next = span.end;
  while (
    /^(?:is|are|would|will|should|be|to)$/.test(reading.word(next, span.start))
  ) {
    next++;
  }
  return next > span.end && SUFFICES.test(reading.word(next, span.start));
}
