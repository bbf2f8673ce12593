import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { GitObject, ObjectType } from './GitObject';

const KINDS: Record<ObjectType, number> = {
  commit: 1,
  tree: 2,
  blob: 3,
  tag: 4,
};

/** A pack of whole objects, as they are few. */
export function writePack(objects: readonly GitObject[]): Buffer {
  const header = Buffer.alloc(12);
  header.write('PACK', 'latin1');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(objects.length, 8);
  const body = Buffer.concat([
    header,
    ...objects.flatMap(({ type, bytes }) => [
      headOf(KINDS[type], bytes.length),
      deflateSync(bytes),
    ]),
  ]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

/** Kind and four bits of the size, then seven bits a byte. */
function headOf(kind: number, size: number): Buffer {
  const bytes = [(kind << 4) | (size & 0x0f)];
  for (
    let left = Math.floor(size / 16);
    left > 0;
    left = Math.floor(left / 128)
  ) {
    bytes[bytes.length - 1] |= 0x80;
    bytes.push(left & 0x7f);
  }
  return Buffer.from(bytes);
}
