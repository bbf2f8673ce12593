import { AGENT } from './fetchRequest';
import { encodePktLine, FLUSH, parsePktLines, textOf } from './pktLine';
import { splitBands } from './sideBand';

/** Where a ref does not exist. */
export const NO_OID = '0'.repeat(40);

/** The move of one ref, and what it needs. */
export interface Push {
  ref: string;
  /** What the ref must be at, {@link NO_OID} for nothing. */
  from: string;
  to: string;
  pack: Buffer;
}

/** What a server makes of a push. */
export type PushReport =
  | { status: 'done' }
  | { status: 'declined'; reason: string }
  /** It says neither: only the ref itself can tell. */
  | { status: 'unclear'; reason: string };

/**
 * Asks for a report on a band: without bands the words of hooks are lost. Does
 * not ask for `atomic`: of one ref it only hides why it was declined.
 *
 * @see https://git-scm.com/docs/gitprotocol-pack#_reference_update_request_and_packfile_transfer
 */
export function encodePush(
  { ref, from, to, pack }: Push,
  capabilities: ReadonlyMap<string, string>,
): Buffer {
  const asked = ['report-status', 'side-band-64k'].filter(name =>
    capabilities.has(name),
  );
  return Buffer.concat([
    encodePktLine(`${from} ${to} ${ref}\0 ${[...asked, AGENT].join(' ')}`),
    FLUSH,
    pack,
  ]);
}

/** @throws MalformedAnswerError */
export function parsePushReport(
  bytes: Buffer,
  push: { ref: string; hasBands: boolean },
): PushReport {
  const lines = parsePktLines(bytes);
  const bands = push.hasBands ? splitBands(lines) : undefined;
  const report = (bands ? parsePktLines(bands.data) : lines).flatMap(line =>
    line.kind === 'data' ? [textOf(line.bytes)] : [],
  );
  const words = [bands?.fatal, bands?.text].filter(Boolean).join('\n');
  const unpack = report.find(line => line.startsWith('unpack '));
  if (unpack === 'unpack ok' && report.includes(`ok ${push.ref}`)) {
    return { status: 'done' };
  }
  const refused = report.find(line => line.startsWith(`ng ${push.ref} `));
  const reasons = [
    words,
    refused?.slice(`ng ${push.ref} `.length),
    unpack === 'unpack ok' ? undefined : unpack,
  ].filter(Boolean);
  const reason = reasons.join('\n');
  return refused !== undefined ||
    (unpack !== undefined && unpack !== 'unpack ok')
    ? { status: 'declined', reason }
    : { status: 'unclear', reason };
}
