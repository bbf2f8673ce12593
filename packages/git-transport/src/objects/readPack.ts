import { createHash } from 'node:crypto';
import { MalformedAnswerError } from '../wire/MalformedAnswerError';
import { DeltaResolver, tooLarge, type PackEntry } from './DeltaResolver';
import type { GitObject, ObjectType } from './GitObject';
import { inflateAt } from './inflate';

const TYPES: Record<number, ObjectType | undefined> = {
  1: 'commit',
  2: 'tree',
  3: 'blob',
  4: 'tag',
};
const OFFSET_DELTA = 6;
const NAMED_DELTA = 7;
const HEADER_BYTES = 12;
const HASH_BYTES = 20;

/**
 * The objects of a pack by their ids, which are computed: an object that was
 * tampered with is another object.
 *
 * @param limitBytes - of all objects together, unpacked.
 *
 * @see https://git-scm.com/docs/pack-format
 *
 * @throws MalformedAnswerError
 */
export function readPack(
  pack: Buffer,
  limitBytes: number,
): Map<string, GitObject> {
  const entries = readEntries(pack, limitBytes);
  const resolver = new DeltaResolver(entries, limitBytes);
  for (const offset of entries.keys()) {
    resolver.resolve(offset);
  }
  return resolver.objects;
}

function readEntries(pack: Buffer, limitBytes: number): Map<number, PackEntry> {
  const end = pack.length - HASH_BYTES;
  const isPack =
    end >= HEADER_BYTES &&
    pack.toString('latin1', 0, 4) === 'PACK' &&
    [2, 3].includes(pack.readUInt32BE(4));
  if (!isPack) {
    throw new MalformedAnswerError('it has no pack that is known here');
  }
  const hash = createHash('sha1').update(pack.subarray(0, end)).digest();
  if (!hash.equals(pack.subarray(end))) {
    throw new MalformedAnswerError('its pack was damaged or cut on the way');
  }
  const body = pack.subarray(0, end);
  const entries = new Map<number, PackEntry>();
  let offset = HEADER_BYTES;
  let total = 0;
  for (let left = pack.readUInt32BE(8); left > 0; left--) {
    const head = readHead(body, offset);
    total += head.size;
    if (total > limitBytes) {
      throw tooLarge(limitBytes);
    }
    const { content, end: next } = inflateAt({
      bytes: body,
      offset: head.end,
      size: head.size,
    });
    entries.set(offset, { type: head.type, base: head.base, content });
    offset = next;
  }
  return entries;
}

interface EntryHead {
  type: ObjectType | 'delta';
  base?: number | string;
  size: number;
  /** Where the compressed bytes begin. */
  end: number;
}

function readHead(bytes: Buffer, offset: number): EntryHead {
  let at = offset;
  const next = () => {
    if (at >= bytes.length) {
      throw new MalformedAnswerError('its pack has fewer objects than it says');
    }
    return bytes[at++];
  };
  let byte = next();
  const kind = (byte >> 4) & 7;
  let size = byte & 0x0f;
  for (let factor = 16; byte & 0x80; factor *= 128) {
    byte = next();
    size += (byte & 0x7f) * factor;
  }
  if (kind === OFFSET_DELTA) {
    byte = next();
    let distance = byte & 0x7f;
    while (byte & 0x80) {
      byte = next();
      distance = (distance + 1) * 128 + (byte & 0x7f);
    }
    return { type: 'delta', base: offset - distance, size, end: at };
  }
  if (kind === NAMED_DELTA) {
    const base = bytes.toString('hex', at, at + HASH_BYTES);
    return { type: 'delta', base, size, end: at + HASH_BYTES };
  }
  const type = TYPES[kind];
  if (type === undefined) {
    throw new MalformedAnswerError('its pack has an object of an unknown kind');
  }
  return { type, size, end: at };
}
