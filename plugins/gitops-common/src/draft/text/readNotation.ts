import { isKnownWord } from '../lexicon/vocabulary';
import type { Token } from './token';

/** What quotes can enclose and still be itself. */
const SHAPED = /^(?:image|url|host|path|reference|address|number|version)$/;

/**
 * Sees through the notation of pasted texts, in place: emphasis of Markdown,
 * tables, `label - value`, keys and values of JSON, quotes around an image or
 * a path. Texts and offsets stay as written, so quotes remain exact.
 *
 * @param read - takes a text apart, to look into quotes.
 *
 * @internal
 */
export function readNotation(
  tokens: readonly Token[],
  read: (text: string) => Token[],
): Token[] {
  const hasKeys = tokens.some((_, at) => isQuotedKey(tokens, at));
  let cell = 0;
  return tokens.flatMap((token, at) => {
    cell = token.startsLine && token.text !== '|' ? 0 : cell;
    if (token.text === '|') {
      cell = token.startsLine ? 1 : cell + 1;
      return cell === 1 && token.startsLine
        ? []
        : [{ ...token, word: cell === 2 ? ':' : ',' }];
    }
    if (token.text === '*' || (token.text === '_' && token.kind === 'word')) {
      return [];
    }
    if (separatesLabel(tokens, at)) {
      return [{ ...token, word: ':' }];
    }
    return [token.kind === 'quoted' ? unquoted(token, at) : token];
  });

  function unquoted(token: Token, at: number): Token {
    if (
      isQuotedKey(tokens, at) ||
      (hasKeys && isKnownWord(token.value.toLowerCase()))
    ) {
      return { ...token, kind: 'word', word: token.value.toLowerCase() };
    }
    const [inner, more] = /\s/.test(token.value) ? [] : read(token.value);
    return inner && !more && SHAPED.test(inner.kind)
      ? {
          ...inner,
          start: token.start + 1,
          end: token.end - 1,
          glued: token.glued,
          startsLine: token.startsLine,
          indent: token.indent,
        }
      : token;
  }
}

/** `"name":` */
function isQuotedKey(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token.kind === 'quoted' &&
    token.text.startsWith('"') &&
    /^[A-Za-z][A-Za-z_-]*$/.test(token.value) &&
    tokens[at + 1]?.text === ':' &&
    tokens[at + 1].glued
  );
}

/** `Name - gamma-api`, with at most two words before the dash. */
function separatesLabel(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (
    !/^[-\u2013\u2014]$/.test(token.text) ||
    token.glued ||
    token.startsLine
  ) {
    return false;
  }
  const opens = [at - 1, at - 2].find(
    before => tokens[before]?.kind === 'word' && tokens[before].startsLine,
  );
  return (
    opens !== undefined && tokens[at + 1] !== undefined && !tokens[at + 1].glued
  );
}
