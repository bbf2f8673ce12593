import { isKnownWord } from '../lexicon/vocabulary';
import { readNotation } from './readNotation';
import { mendSpelling } from './spelling';
import { shapes, type Shape } from './shapes';
import { markSentences } from './sentences';
import type { Token } from './token';

const CLOSING = /[.,;:!?)\]}]+$/;

/**
 * Takes a text apart. Spaces are left out, offsets are kept.
 *
 * @internal
 */
export function tokenize(text: string): Token[] {
  const tokens = readNotation(takeApart(text), takeApart);
  markSentences(text, tokens);
  return tokens;
}

function takeApart(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lineStart = 0;
  let startsLine = true;
  while (at < text.length) {
    const character = text[at];
    if (character === '\n') {
      lineStart = at + 1;
      startsLine = true;
      at++;
    } else if (/\s/.test(character)) {
      at++;
    } else {
      const token = tokenAt(text, at);
      token.startsLine = startsLine;
      token.indent = startsLine ? at - lineStart : 0;
      startsLine = startsLine && isBullet(token);
      tokens.push(...splitWords(token));
      at = token.end;
    }
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  const before = at === 0 ? '' : text[at - 1];
  for (const shape of shapesBeginningWith(text[at])) {
    if (shape.after && !shape.after.test(before)) {
      continue;
    }
    shape.expression.lastIndex = at;
    const match = shape.expression.exec(text)?.[0];
    if (match !== undefined) {
      return makeToken(shape, match, {
        start: at,
        glued: at > 0 && !/\s/.test(before),
      });
    }
  }
  throw new RangeError(`No shape fits the character at ${at}`);
}

const byFirst = new Map<string, readonly Shape[]>();

function shapesBeginningWith(character: string): readonly Shape[] {
  const known = byFirst.get(character);
  if (known) {
    return known;
  }
  // A half of a surrogate pair says nothing about the whole.
  const isHalf = /[\ud800-\udfff]/.test(character);
  const fitting = shapes.filter(({ first }) => isHalf || first.test(character));
  if (character < '\u0080') {
    byFirst.set(character, fitting);
  }
  return fitting;
}

function makeToken(
  { kind, trims }: Shape,
  match: string,
  { start, glued }: { start: number; glued: boolean },
): Token {
  const text = trims ? trimmed(match) : match;
  const token: Token = {
    kind,
    text,
    word: text.toLowerCase(),
    value: text,
    start,
    end: start + text.length,
    glued,
    sentence: 0,
    startsLine: false,
    indent: 0,
  };
  if (kind === 'quoted') {
    token.value = text.slice(1, -1).trim();
  } else if (kind === 'assignment') {
    const equals = text.indexOf('=');
    token.key = text.slice(0, equals);
    token.value = unquoted(text.slice(equals + 1));
  } else if (kind === 'word') {
    token.word = mendSpelling(
      token.word.normalize('NFC').replace(/['\u2019]/g, ''),
    );
  }
  return token;
}

/** `RAM:` ends with the sentence's colon, `"a, b!"` with its own quote. */
function trimmed(text: string): string {
  const cut = text.replace(CLOSING, '');
  return cut === '' ? text : cut;
}

function unquoted(value: string): string {
  return /^(["'`])[\s\S]*\1$/.test(value) ? value.slice(1, -1) : value;
}

function isBullet(token: Token): boolean {
  return (
    /^[-*>\u2022\u2013\u00b7#+.)\]]$/.test(token.text) ||
    (token.kind === 'number' && /^\d{1,2}$/.test(token.text))
  );
}

/** `elixir/phoenix` and `dev/staging` are two words each, not a workload. */
function splitWords(token: Token): Token[] {
  if (token.kind !== 'reference') {
    return [token];
  }
  const slash = token.text.indexOf('/');
  const parts = [token.text.slice(0, slash), token.text.slice(slash + 1)];
  const isRate =
    /^(?:s|sec|second|min|minute|h|hour|d|day|week|month|year)$/.test(parts[1]);
  if (
    !isRate &&
    !parts.every(part => isKnownWord(part) || /^\d+$/.test(part))
  ) {
    return [token];
  }
  const piece = (from: number, to: number, first: boolean): Token => {
    const text = token.text.slice(from, to);
    return {
      ...token,
      kind: kindOfPiece(text),
      text,
      word: mendSpelling(text.toLowerCase()),
      value: text,
      start: token.start + from,
      end: token.start + to,
      glued: first ? token.glued : true,
      startsLine: first && token.startsLine,
    };
  };
  return [
    piece(0, slash, true),
    piece(slash, slash + 1, false),
    piece(slash + 1, token.text.length, false),
  ];
}

function kindOfPiece(text: string): 'number' | 'punctuation' | 'word' {
  if (/^\d+$/.test(text)) {
    return 'number';
  }
  return text === '/' ? 'punctuation' : 'word';
}
