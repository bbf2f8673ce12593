import { articles, formsOfHave } from './lexicon/glue';
import { negators } from './lexicon/negators';
import { isParticiple } from './isParticiple';
import type { Piece } from './piecesOf';

/**
 * Tells `has` that owns from `has` that helps another verb: the first becomes
 * `have`, the second `has` or `had`.
 */
export function withMainVerbs(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.type !== 'word' || piece.named || !formsOfHave.has(piece.form)) {
      return piece;
    }
    return helps(pieces, index + 1)
      ? { ...piece, form: piece.form === 'had' ? 'had' : 'has' }
      : { ...piece, form: 'have' };
  });
}

function helps(pieces: readonly Piece[], from: number): boolean {
  const next = pieces
    .slice(from, from + 3)
    .find(
      piece =>
        piece.type !== 'word' || piece.named || !negators.has(piece.form),
    );
  return (
    next?.type === 'word' &&
    !next.named &&
    !articles.has(next.form) &&
    (next.form === 'been' || next.form === 'had' || isParticiple(next.form))
  );
}
