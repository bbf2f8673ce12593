import { DELIMITER, encodePktLine, FLUSH } from './pktLine';

/** Who asks, as servers log it. */
export const AGENT = 'agent=slipway';

/** A request for objects. */
export interface FetchRequest {
  wants: readonly string[];
  /** Commits that need not be sent, nor anything in their history. */
  haves?: readonly string[];
  /** How many commits of each line of history. */
  depth?: number;
  filter?: 'tree:0' | 'blob:none';
}

/** @see https://git-scm.com/docs/gitprotocol-v2#_fetch */
export function encodeFetch(request: FetchRequest): Buffer {
  const { wants, haves = [], depth, filter } = request;
  return Buffer.concat([
    encodePktLine('command=fetch\n'),
    encodePktLine(`${AGENT}\n`),
    DELIMITER,
    encodePktLine('no-progress\n'),
    encodePktLine('ofs-delta\n'),
    ...(depth === undefined ? [] : [encodePktLine(`deepen ${depth}\n`)]),
    ...(filter === undefined ? [] : [encodePktLine(`filter ${filter}\n`)]),
    ...wants.map(oid => encodePktLine(`want ${oid}\n`)),
    ...haves.map(oid => encodePktLine(`have ${oid}\n`)),
    encodePktLine('done\n'),
    FLUSH,
  ]);
}

/**
 * The same for servers that know no version 2. These know no filter here.
 *
 * @see https://git-scm.com/docs/gitprotocol-pack#_packfile_negotiation
 */
export function encodeOldFetch(request: FetchRequest): Buffer {
  const { wants, haves = [], depth } = request;
  return Buffer.concat([
    ...wants.map((oid, index) =>
      encodePktLine(
        index === 0
          ? `want ${oid} side-band-64k ofs-delta no-progress ${AGENT}\n`
          : `want ${oid}\n`,
      ),
    ),
    ...(depth === undefined ? [] : [encodePktLine(`deepen ${depth}\n`)]),
    FLUSH,
    ...haves.map(oid => encodePktLine(`have ${oid}\n`)),
    encodePktLine('done\n'),
  ]);
}

/** @see https://git-scm.com/docs/gitprotocol-v2#_ls_refs */
export function encodeListRefs(prefix: string): Buffer {
  return Buffer.concat([
    encodePktLine('command=ls-refs\n'),
    encodePktLine(`${AGENT}\n`),
    DELIMITER,
    encodePktLine(`ref-prefix ${prefix}\n`),
    FLUSH,
  ]);
}
