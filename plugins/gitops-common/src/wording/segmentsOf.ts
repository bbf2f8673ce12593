import { isVerbal } from './isVerbal';
import {
  auxiliaries,
  possessives,
  prepositions,
  pronouns,
} from './lexicon/glue';
import { hardLinks, softLinks } from './lexicon/links';
import { universalNegators } from './lexicon/negators';
import { statuses } from './lexicon/statuses';
import { quantifiers } from './lexicon/weights';
import type { Piece, Word } from './piecesOf';

/** What stands between two joints of a text, before it is understood. */
export interface Segment {
  link: string;
  words: Word[];
  quotes: string[];
}

/** Cuts a text at its marks and at the words that begin a clause. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment = { link: '', words: [], quotes: [] };
  const begin = (link: string) => {
    if (current.words.length > 0 || current.quotes.length > 0) {
      segments.push(current);
      current = { link, words: [], quotes: [] };
    } else {
      // `, because` and `so that` are one joint, told by what says most.
      const isWord = /\w/.test(link) && link !== 'that';
      current.link = isWord || !current.link ? link : current.link;
    }
  };
  pieces.forEach((piece, index) => {
    if (piece.type === 'mark') {
      begin(piece.mark);
    } else if (piece.type === 'quote') {
      current.quotes.push(piece.text);
    } else if (isLink(piece, { pieces, index, before: current.words })) {
      begin(piece.form);
    } else {
      current.words.push(piece);
    }
  });
  begin('');
  return segments;
}

function isLink(
  { form, named }: Word,
  {
    pieces,
    index,
    before,
  }: { pieces: readonly Piece[]; index: number; before: readonly Word[] },
): boolean {
  if (named) {
    return false;
  }
  const next = pieces.at(index + 1);
  if (form === 'that') {
    return before.length > 0 && next?.type === 'word';
  }
  if (form === 'which' || form === 'where') {
    // `of which`, `in which` are none that we can follow, and stay words.
    return !prepositions.has(before.at(-1)?.form ?? '');
  }
  if (form === 'but' && isException(before)) {
    return false;
  }
  if (hardLinks.has(form)) {
    return true;
  }
  if (!softLinks.has(form) || next?.type !== 'word') {
    return false;
  }
  const ahead = wordsAhead(pieces, index + 1);
  const hasClause =
    ahead.some(word => isVerbal(word)) ||
    pronouns.has(next.form) ||
    (possessives.has(next.form) && form !== 'and' && form !== 'or');
  if (form === 'and' && isStatus(before.at(-1)) && isStatus(next)) {
    return true;
  }
  if (form === 'and' || form === 'or' || form === 'nor') {
    // `staging and prod are Degraded` is one statement about two things.
    return (
      before.length === 0 || (hasClause && before.some(word => isVerbal(word)))
    );
  }
  return hasClause;
}

/** `all pods but one`: nothing is said yet of what it is taken from. */
function isException(before: readonly Word[]): boolean {
  return (
    before.some(
      ({ form }) => quantifiers.has(form) || universalNegators.has(form),
    ) && before.every(({ form }) => !auxiliaries.has(form))
  );
}

/** `is OutOfSync and Degraded` states two things. */
function isStatus(word: Word | undefined): boolean {
  return word !== undefined && statuses.has(word.form);
}

/** The words until the next mark or the next word that begins a clause for sure. */
function wordsAhead(pieces: readonly Piece[], from: number): Word[] {
  const words: Word[] = [];
  for (const piece of pieces.slice(from)) {
    if (
      piece.type !== 'word' ||
      (!piece.named && (hardLinks.has(piece.form) || softLinks.has(piece.form)))
    ) {
      break;
    }
    words.push(piece);
  }
  return words;
}
