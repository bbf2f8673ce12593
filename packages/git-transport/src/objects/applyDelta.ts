import { DeltaReader, unfit } from './DeltaReader';

/**
 * Makes an object out of another one and a list of copies and insertions.
 *
 * @see https://git-scm.com/docs/pack-format#_deltified_representation
 *
 * @throws MalformedAnswerError
 */
export function applyDelta(
  base: Buffer,
  delta: Buffer,
  limitBytes: number,
): Buffer {
  const reader = new DeltaReader(delta);
  const baseSize = reader.size();
  const size = reader.size();
  if (baseSize !== base.length || size > limitBytes) {
    throw unfit();
  }
  const target = Buffer.alloc(size);
  let written = 0;
  while (!reader.isAtEnd) {
    const command = reader.byte();
    const piece =
      command & 0x80 ? reader.copied(command, base) : reader.inserted(command);
    if (piece.length === 0 || written + piece.length > size) {
      throw unfit();
    }
    piece.copy(target, written);
    written += piece.length;
  }
  if (written !== size) {
    throw unfit();
  }
  return target;
}
