import { encodePktLine, parsePktLines } from './pktLine';

describe('parsePktLines', () => {
  it('reads lines and marks', () => {
    const bytes = Buffer.concat([
      encodePktLine('größe\n'),
      Buffer.from('0001'),
      encodePktLine(''),
      Buffer.from('00020000'),
    ]);
    expect(parsePktLines(bytes)).toEqual([
      { kind: 'data', bytes: Buffer.from('größe\n') },
      { kind: 'delimiter' },
      { kind: 'data', bytes: Buffer.alloc(0) },
      { kind: 'end' },
      { kind: 'flush' },
    ]);
  });

  it.each(['<!doctype html>', '0003', '000', '00ffabc', 'zzzz', '-001'])(
    'does not read %j',
    text => {
      expect(() => parsePktLines(Buffer.from(text))).toThrow(
        expect.objectContaining({ name: 'MalformedAnswerError' }),
      );
    },
  );
});
