import { MalformedAnswerError } from './MalformedAnswerError';

/**
 * Git's framing: four hex digits of length, the length included, then the data.
 * The lengths 0 to 2 are marks without data.
 *
 * @see https://git-scm.com/docs/gitprotocol-common#_pkt_line_format
 */
export type PktLine =
  | { kind: 'data'; bytes: Buffer }
  | { kind: 'flush' | 'delimiter' | 'end' };

export const FLUSH = Buffer.from('0000');
export const DELIMITER = Buffer.from('0001');

const MARKS = ['flush', 'delimiter', 'end'] as const;
const HEADER = 4;

export function encodePktLine(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = (bytes.length + HEADER).toString(16).padStart(HEADER, '0');
  return Buffer.concat([Buffer.from(length), bytes]);
}

/** @throws MalformedAnswerError for bytes that are no pkt-lines, or end within one. */
export function parsePktLines(bytes: Buffer): PktLine[] {
  const lines: PktLine[] = [];
  let at = 0;
  while (at < bytes.length) {
    const header = bytes.toString('latin1', at, at + HEADER);
    if (!/^[0-9a-f]{4}$/i.test(header)) {
      throw new MalformedAnswerError('it is not in the framing of Git');
    }
    const length = parseInt(header, 16);
    if (length < MARKS.length) {
      lines.push({ kind: MARKS[length] });
      at += HEADER;
      continue;
    }
    if (length < HEADER || at + length > bytes.length) {
      throw new MalformedAnswerError('it ends in the middle of a line');
    }
    lines.push({
      kind: 'data',
      bytes: bytes.subarray(at + HEADER, at + length),
    });
    at += length;
  }
  return lines;
}

/** The text of a line without the line feed that may end it. */
export function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\n$/, '');
}
