import { isClaim } from './claimsOf';

/** A piece of a sentence, in its order. */
export type Piece =
  | {
      type: 'word';
      /** In small letters, without what is wrapped around it. */
      form: string;
      /** Stands in quotation marks, or is no word of plain language. */
      named: boolean;
      /** Begins with a capital. */
      capital: boolean;
      /** `checkout's` */
      possessive: boolean;
    }
  | { type: 'mark'; mark: string }
  /** Words of someone else. */
  | { type: 'quote'; text: string };

export type Word = Extract<Piece, { type: 'word' }>;

const CONTRACTED: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
};

/** `Deployment/checkout` */
const KIND_AND_NAME = /^([A-Z][A-Za-z]{2,})\/([A-Za-z0-9][\w.-]*)$/;

/** Marks that part what is said; the others only decorate. */
const PARTING = /[,;:().!?–—]/;

/** Typographic marks as a keyboard has them. */
export function straighten(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Takes a text apart into words, marks and quotes.
 *
 * @param quoted - parts of the text that are someone else's, quoted or not.
 */
export function piecesOf(
  text: string,
  quoted: readonly string[] = [],
): Piece[] {
  const pieces: Piece[] = [];
  for (const part of partsOf(straighten(text), quoted)) {
    if (part.foreign) {
      pieces.push({ type: 'quote', text: part.text });
    } else {
      for (const [, inner, plain] of part.text.matchAll(/"([^"]*)"|([^"]+)/g)) {
        if (plain !== undefined) {
          plain.split(' ').forEach(word => pushWord(pieces, word));
        } else {
          pushQuote(pieces, inner);
        }
      }
    }
  }
  return pieces;
}

function partsOf(
  text: string,
  quoted: readonly string[],
): { text: string; foreign: boolean }[] {
  let parts = [{ text, foreign: false }];
  for (const piece of quoted.map(straighten).filter(given => given !== '')) {
    parts = parts.flatMap(part =>
      part.foreign
        ? [part]
        : part.text
            .split(piece)
            .flatMap((between, index) => [
              ...(index > 0 ? [{ text: piece, foreign: true }] : []),
              { text: between, foreign: false },
            ]),
    );
  }
  return parts;
}

/** A single word in quotation marks is a name, several are a quote. */
function pushQuote(pieces: Piece[], inner: string): void {
  const text = inner.trim().replace(/…$/, '').trim();
  if (text.includes(' ')) {
    pieces.push({ type: 'quote', text });
  } else if (text !== '') {
    pieces.push(wordPiece(text, { named: true }));
  }
}

function pushWord(pieces: Piece[], word: string): void {
  const [, before, inner, after] =
    /^(["'([{<]*|[–—-]+)?(.*?)([,;:.!?…"')\]}>]*|[–—-]+)$/s.exec(word) ?? [];
  pushMarks(pieces, before ?? '');
  if (inner) {
    const split = KIND_AND_NAME.exec(inner);
    const bare = inner.replace(/'s?$/, '');
    if (split) {
      pieces.push(
        wordPiece(split[1], {}),
        wordPiece(split[2], { named: true }),
      );
    } else {
      const possessive = bare !== inner;
      const form = bare.toLowerCase();
      const negated = /^([a-z]+)n't$/.exec(form);
      const words = Object.hasOwn(CONTRACTED, form)
        ? CONTRACTED[form]
        : (negated && [negated[1], 'not']) ?? [bare];
      pieces.push(...words.map(part => wordPiece(part, { possessive })));
    }
  }
  pushMarks(pieces, after ?? '');
}

function pushMarks(pieces: Piece[], marks: string): void {
  for (const mark of marks) {
    if (PARTING.test(mark)) {
      pieces.push({ type: 'mark', mark });
    }
  }
}

function wordPiece(text: string, { named = false, possessive = false }): Piece {
  return {
    type: 'word',
    form: text.toLowerCase(),
    named: named || isClaim(text),
    capital: /^[A-Z]/.test(text),
    possessive,
  };
}
