import { MAX_NUMBER_LENGTH, numberWords } from '../lexicon/numbers';
import type { Token } from '../text';

/**
 * How many: a number, or a range of which one side may be open.
 *
 * @internal
 */
export interface Count {
  min?: number;
  max?: number;
}

/**
 * What a value class read, up to a token.
 *
 * @internal
 */
export interface Read<T> {
  end: number;
  value: T;
}

/** A number in digits or words: `3`, `0.5`, `two`, `half a`, `a single`. @internal */
export function readNumber(
  tokens: readonly Token[],
  at: number,
): Read<number> | undefined {
  const token = tokens[at];
  if (token?.kind === 'number') {
    if (token.text.length > MAX_NUMBER_LENGTH + 2) {
      return undefined;
    }
    const value = Number(token.text.replace(/^0,/, '0.').replace(/,/g, ''));
    return Number.isFinite(value) ? { end: at + 1, value } : undefined;
  }
  if (token?.kind !== 'word') {
    return undefined;
  }
  const next = tokens[at + 1]?.word;
  if (
    /^(a|an)$/.test(token.word) &&
    /^(single|couple|pair|dozen)$/.test(next ?? '')
  ) {
    return withOf(tokens, { end: at + 2, value: numberWords[next] });
  }
  if (
    token.word === 'half' &&
    next === 'a' &&
    tokens[at + 2]?.word === 'dozen'
  ) {
    return { end: at + 3, value: 6 };
  }
  if (Object.prototype.hasOwnProperty.call(numberWords, token.word)) {
    return withOf(tokens, { end: at + 1, value: numberWords[token.word] });
  }
  return undefined;
}

function withOf(tokens: readonly Token[], read: Read<number>): Read<number> {
  return tokens[read.end]?.word === 'of' &&
    /^(couple|pair)$/.test(tokens[read.end - 1].word)
    ? { ...read, end: read.end + 1 }
    : read;
}

const RANGE_SIGNS =
  /^(to|-|\u2013|\u2014|\.\.|\.\.\.|\u2026|until|till|through|thru|bis|up|->|=>|\u2192)$/;
interface Opening {
  sign: RegExp;
  openings: readonly (readonly string[])[];
}

const LOWER: Opening = {
  sign: /^(min|minimum|minimal|minimally)$/,
  openings: [
    ['at', 'least'],
    ['no', 'fewer', 'than'],
    ['no', 'less', 'than'],
    ['not', 'less', 'than'],
    ['not', 'fewer', 'than'],
    ['not', 'below'],
    ['starting', 'with'],
    ['starting', 'at'],
    ['>='],
    ['\u2265'],
  ],
};
const UPPER: Opening = {
  sign: /^(max|maximum|maximal|maximally)$/,
  openings: [
    ['at', 'most'],
    ['at', 'the', 'most'],
    ['up', 'to'],
    ['no', 'more', 'than'],
    ['not', 'more', 'than'],
    ['never', 'more', 'than'],
    ['not', 'above'],
    ['<='],
    ['\u2264'],
  ],
};

/**
 * A count or a range: `2-6`, `two to six`, `between 2 and 6`, `at least 2, at
 * most 5`, `min 2 max 5`, `up to 5`, `3+`, `3`.
 *
 * @internal
 */
export function readCount(
  tokens: readonly Token[],
  at: number,
): Read<Count> | undefined {
  const lower = readLower(tokens, at);
  if (lower) {
    const upper = readUpper(tokens, skipJoint(tokens, lower.end));
    return upper
      ? { end: upper.end, value: { ...lower.value, ...upper.value } }
      : lower;
  }
  const upper = readUpper(tokens, at);
  if (upper) {
    const then = readLower(tokens, skipJoint(tokens, upper.end));
    return then
      ? { end: then.end, value: { ...upper.value, ...then.value } }
      : upper;
  }
  return readRange(tokens, at);
}

function skipJoint(tokens: readonly Token[], at: number): number {
  let next = at;
  while (
    /^(,|and|but|;|\/|with)$/.test(tokens[next]?.word ?? '') &&
    next < at + 2
  ) {
    next++;
  }
  return next;
}

function readRange(
  tokens: readonly Token[],
  at: number,
): Read<Count> | undefined {
  const opening = tokens[at]?.word;
  const from = opening === 'between' || opening === 'from';
  const first = readWhole(tokens, from ? at + 1 : at);
  if (!first) {
    return undefined;
  }
  let next = first.end;
  const sign = tokens[next]?.word ?? '';
  const joins =
    RANGE_SIGNS.test(sign) || (opening === 'between' && sign === 'and');
  if (joins) {
    next += sign === 'up' && tokens[next + 1]?.word === 'to' ? 2 : 1;
    const second =
      sign === 'up' && next === first.end + 1
        ? undefined
        : readWhole(tokens, next);
    if (second) {
      return {
        end: second.end,
        value: { min: first.value, max: second.value },
      };
    }
  }
  if (from) {
    return undefined;
  }
  if (sign === '+' && tokens[first.end].glued) {
    return { end: first.end + 1, value: { min: first.value } };
  }
  if (
    sign === 'or' &&
    /^(more|less|fewer)$/.test(tokens[first.end + 1]?.word ?? '')
  ) {
    const more = tokens[first.end + 1].word === 'more';
    return {
      end: first.end + 2,
      value: more ? { min: first.value } : { max: first.value },
    };
  }
  return { end: first.end, value: { min: first.value } };
}

function readLower(
  tokens: readonly Token[],
  at: number,
): Read<Count> | undefined {
  const end = openingEnd(tokens, at, LOWER);
  const number = end === undefined ? undefined : readWhole(tokens, end);
  return number && { end: number.end, value: { min: number.value } };
}

function readUpper(
  tokens: readonly Token[],
  at: number,
): Read<Count> | undefined {
  const end = openingEnd(tokens, at, UPPER);
  const number = end === undefined ? undefined : readWhole(tokens, end);
  return number && { end: number.end, value: { max: number.value } };
}

function openingEnd(
  tokens: readonly Token[],
  at: number,
  { sign, openings }: Opening,
): number | undefined {
  if (sign.test(tokens[at]?.word ?? '')) {
    let end = at + 1;
    while (
      /^(of|:|=|\.|is|be|to|replicas|pods|instances)$/.test(
        tokens[end]?.word ?? '',
      ) &&
      end < at + 4
    ) {
      end++;
    }
    return end;
  }
  const opening = openings.find(words =>
    words.every((word, index) => tokens[at + index]?.word === word),
  );
  return opening && at + opening.length;
}

function readWhole(
  tokens: readonly Token[],
  at: number,
): Read<number> | undefined {
  const number = readNumber(tokens, at);
  return number && Number.isInteger(number.value) ? number : undefined;
}
