import type { Reading, Span } from '../grammar/reading';
import type { Token } from '../text';

/** Places of the same words that are looked at. */
const MAX_PLACES = 8;

/** Of these a quote has to take all, or it says something else. */
const WHOLE = /^(?:word|number|version)$/;

const SAME_CHARACTERS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2026': '...',
};

/** Takes no room and is lost on the way through a model. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

interface Normal {
  text: string;
  /** Offset in the original of each character. */
  offsets: number[];
}

/**
 * Finds quotes in a text: white space, case, typographic quotes and dashes make
 * no difference, anything else does.
 *
 * @internal
 */
export class Quotes {
  private readonly normal: Normal;
  private readonly found = new Map<string, Span[]>();

  constructor(private readonly reading: Reading) {
    this.normal = normalize(reading.text);
  }

  /** Tokens that the quote takes, at each place where it is. */
  find(quote: string): readonly Span[] {
    let spans = this.found.get(quote);
    if (!spans) {
      spans = this.search(trimmed(normalize(quote).text));
      this.found.set(quote, spans);
    }
    return spans;
  }

  private search(quote: string): Span[] {
    const { text, offsets } = this.normal;
    return occurrences(text, quote).flatMap(at => {
      const start = offsets[at];
      const end = offsets[at + quote.length - 1] + 1;
      const span = tokensWithin(this.reading.tokens, start, end);
      return span ? [span] : [];
    });
  }
}

/**
 * The tokens that offsets enclose; `undefined` when there is none, or when a
 * word or a number would be cut.
 *
 * @internal
 */
export function tokensWithin(
  tokens: readonly Token[],
  start: number,
  end: number,
): Span | undefined {
  const first = firstEndingAfter(tokens, start);
  let last = first;
  while (last < tokens.length && tokens[last].start < end) {
    last++;
  }
  if (last === first) {
    return undefined;
  }
  const [opening, closing] = [tokens[first], tokens[last - 1]];
  const cut =
    (WHOLE.test(opening.kind) && opening.start < start) ||
    (WHOLE.test(closing.kind) && closing.end > end);
  return cut ? undefined : { start: first, end: last };
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (tokens[middle].end > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function normalize(original: string): Normal {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const character = original[at];
    if (INVISIBLE.test(character)) {
      continue;
    }
    const isSpace = /\s/.test(character);
    if (isSpace && (text === '' || text.endsWith(' '))) {
      continue;
    }
    const lower = character.toLowerCase();
    const normal = isSpace
      ? ' '
      : SAME_CHARACTERS[character] ?? (lower.length === 1 ? lower : character);
    for (const piece of normal) {
      text += piece;
      offsets.push(at);
    }
  }
  return { text, offsets };
}

/** Without the quotation marks and full stops that a model puts around. */
function trimmed(quote: string): string {
  return quote.replace(/^["'\s(]+/, '').replace(/["'\s.,;:!?)]+$/, '');
}

/**
 * Where a text is in another, by Knuth, Morris and Pratt: what repeats itself
 * costs no more than anything else.
 */
function occurrences(text: string, wanted: string): number[] {
  if (wanted === '' || wanted.length > text.length) {
    return [];
  }
  const borders = [0];
  for (let at = 1, length = 0; at < wanted.length; at++) {
    while (length > 0 && wanted[at] !== wanted[length]) {
      length = borders[length - 1];
    }
    length += wanted[at] === wanted[length] ? 1 : 0;
    borders.push(length);
  }
  const places: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length && places.length < MAX_PLACES; at++) {
    while (matched > 0 && text[at] !== wanted[matched]) {
      matched = borders[matched - 1];
    }
    matched += text[at] === wanted[matched] ? 1 : 0;
    if (matched === wanted.length) {
      places.push(at - wanted.length + 1);
      matched = borders[matched - 1];
    }
  }
  return places;
}
