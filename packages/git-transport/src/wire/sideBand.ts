import type { PktLine } from './pktLine';

/** What came on the three bands of an answer. */
export interface Bands {
  /** Band 1: what was asked for. */
  data: Buffer;
  /** Band 2: text for a person, such as what a hook says. */
  text: string;
  /** Band 3: why the server gave up. */
  fatal?: string;
}

/**
 * Sorts lines by their first byte. The text of a hook comes in pieces that end
 * anywhere, so the pieces are joined before they are decoded.
 *
 * @see https://git-scm.com/docs/gitprotocol-pack#_packfile_data
 */
export function splitBands(lines: readonly PktLine[]): Bands {
  const bands: Buffer[][] = [[], [], []];
  for (const line of lines) {
    if (line.kind === 'data' && line.bytes[0] >= 1 && line.bytes[0] <= 3) {
      bands[line.bytes[0] - 1].push(line.bytes.subarray(1));
    }
  }
  const [data, text, fatal] = bands.map(pieces => Buffer.concat(pieces));
  return {
    data,
    text: text.toString('utf8').trim(),
    ...(fatal.length > 0 ? { fatal: fatal.toString('utf8').trim() } : {}),
  };
}
