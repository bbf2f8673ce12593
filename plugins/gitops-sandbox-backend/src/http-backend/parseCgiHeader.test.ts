import { parseCgiHeader } from './parseCgiHeader';

describe('parseCgiHeader', () => {
  it('reads headers and keeps the bytes of the body', () => {
    const body = Buffer.from([0, 255, 13, 10]);
    const head = Buffer.from('Content-Type: a/b; c=d:e\r\nExpires: x\r\n\r\n');
    expect(parseCgiHeader(Buffer.concat([head, body]))).toEqual({
      status: 200,
      headers: [
        ['Content-Type', 'a/b; c=d:e'],
        ['Expires', 'x'],
      ],
      rest: body,
    });
  });

  it('takes the status out of its header', () => {
    expect(
      parseCgiHeader(Buffer.from('Status: 404 Not Found\nA: b\n\n')),
    ).toMatchObject({ status: 404, headers: [['A', 'b']] });
  });

  it('waits for the blank line', () => {
    expect(parseCgiHeader(Buffer.from('A: b\r\n'))).toBeUndefined();
  });
});
