import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { oidOf, type GitObject } from './GitObject';
import { readPack } from './readPack';
import { writePack } from './writePack';

const LIMIT = 1_000_000;

const blob = (text: string): GitObject => ({
  type: 'blob',
  bytes: Buffer.from(text),
});

/** A pack of entries as they are: the kind, the size that it tells, and bytes. */
function packOf(
  ...entries: { kind: number; size: number; base?: Buffer; bytes: Buffer }[]
): Buffer {
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  header.writeUInt32BE(entries.length, 8);
  const body = Buffer.concat([
    header,
    ...entries.flatMap(({ kind, size, base = Buffer.alloc(0), bytes }) => [
      Buffer.from([(kind << 4) | 0x80 | (size & 15), size >> 4]),
      base,
      deflateSync(bytes),
    ]),
  ]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

const base = blob('Hello, world\n');

/** Copies five bytes of the base and inserts two. */
const delta = Buffer.from([13, 7, 0x90, 5, 2, 0x21, 0x0a]);
const named = {
  kind: 7,
  size: delta.length,
  base: Buffer.from(oidOf(base), 'hex'),
  bytes: delta,
};
const whole = { kind: 3, size: base.bytes.length, bytes: base.bytes };

describe('readPack', () => {
  it('reads what writePack wrote, whatever the size', () => {
    const objects = [
      '',
      'a',
      'b'.repeat(15),
      'c'.repeat(16),
      'd'.repeat(70_000),
    ]
      .map(blob)
      .concat({ type: 'tree', bytes: Buffer.from('not looked into') });
    expect([...readPack(writePack(objects), LIMIT)]).toEqual(
      objects.map(object => [oidOf(object), object]),
    );
  });

  it('reads a pack without objects', () => {
    expect(readPack(writePack([]), LIMIT).size).toBe(0);
  });

  it.each([
    ['by its name', [whole, named]],
    ['by its name before it comes', [named, whole]],
    [
      'by its distance',
      [
        whole,
        {
          kind: 6,
          size: delta.length,
          base: Buffer.from([2 + deflateSync(base.bytes).length]),
          bytes: delta,
        },
      ],
    ],
  ])('applies a difference to an object %s', (_, entries) => {
    const made = blob('Hello!\n');
    expect(readPack(packOf(...entries), LIMIT).get(oidOf(made))).toEqual(made);
  });

  it.each([
    ['no pack', Buffer.from('PACKED LUNCH'), 'no pack that is known'],
    ['no object that it says', packOf(whole).fill(2, 11, 12), 'damaged'],
    ['half of itself', packOf(whole).subarray(0, 40), 'damaged'],
    [
      'an object that is larger than it says',
      packOf({ ...whole, size: 3 }),
      'cannot be unpacked',
    ],
    [
      'an object that is smaller than it says',
      packOf({ ...whole, size: 99 }),
      'another size',
    ],
    ['an unknown kind', packOf({ ...whole, kind: 5 }), 'unknown kind'],
    ['a difference to nothing', packOf(named), 'does not hold'],
    [
      'a difference to itself',
      packOf({ ...named, kind: 6, base: Buffer.from([0]) }),
      'does not hold',
    ],
    [
      'a difference that copies from beyond its base',
      packOf(whole, {
        ...named,
        bytes: Buffer.from([13, 7, 0x91, 12, 5, 2, 0x21]),
      }),
      'does not fit',
    ],
    [
      'a difference that makes more than it says',
      packOf(whole, {
        ...named,
        bytes: Buffer.from([13, 3, 0x90, 5, 2, 0x21, 0x0a]),
      }),
      'does not fit',
    ],
    [
      'a difference with an end too early',
      packOf(whole, {
        ...named,
        bytes: Buffer.from([13, 7, 0x90, 5, 9, 0x21, 0x0a]),
      }),
      'does not fit',
    ],
  ])('refuses %s', (_, pack, reason) => {
    expect(() => readPack(pack, LIMIT)).toThrow(
      expect.objectContaining({
        name: 'MalformedAnswerError',
        reason: expect.stringContaining(reason),
      }),
    );
  });

  it('refuses more objects than say so in its head', () => {
    const pack = packOf(whole);
    const body = pack.subarray(0, pack.length - 20);
    body.writeUInt32BE(2, 8);
    const hash = createHash('sha1').update(body).digest();
    expect(() => readPack(Buffer.concat([body, hash]), LIMIT)).toThrow(
      'fewer objects',
    );
  });

  it('unpacks no more than it may, by size or by differences', () => {
    const zeros = blob('\0'.repeat(3_000));
    expect(() => readPack(writePack([zeros, zeros]), 5_000)).toThrow(
      'larger than',
    );
    const many = Array.from({ length: 9 }, () => named);
    expect(() => readPack(packOf(whole, ...many), 50)).toThrow(
      /larger than|does not fit/,
    );
  });
});
