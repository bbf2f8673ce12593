import { MalformedAnswerError } from './MalformedAnswerError';
import { parsePktLines, textOf, type PktLine } from './pktLine';
import { splitBands } from './sideBand';

/** A pack, or the server's own words why there is none. */
export type FetchAnswer =
  | { ok: true; pack: Buffer }
  | { ok: false; reason: string };

/**
 * Reads the answer to a fetch of any version: acknowledgments, shallow marks
 * and section names are text, and the pack comes on a band.
 *
 * @throws MalformedAnswerError
 */
export function parseFetch(bytes: Buffer): FetchAnswer {
  const lines = parsePktLines(bytes);
  const refusal = refusalOf(lines);
  if (refusal !== undefined) {
    return { ok: false, reason: refusal };
  }
  const { data, fatal } = splitBands(lines);
  if (fatal !== undefined) {
    return { ok: false, reason: fatal };
  }
  if (data.length === 0) {
    throw new MalformedAnswerError('it has no pack');
  }
  return { ok: true, pack: data };
}

/**
 * The server's words where it answers with an error line.
 *
 * @see https://git-scm.com/docs/gitprotocol-pack#_pkt_line_format
 */
export function refusalOf(lines: readonly PktLine[]): string | undefined {
  for (const line of lines) {
    if (
      line.kind === 'data' &&
      line.bytes.toString('latin1', 0, 4) === 'ERR '
    ) {
      return textOf(line.bytes).slice(4);
    }
  }
  return undefined;
}
