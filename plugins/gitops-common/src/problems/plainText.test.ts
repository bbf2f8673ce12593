import fc from 'fast-check';
import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    ['pass\u200bword', 'password'],
    ['ｐａｓｓ：ｘ', 'pass:x'],
    ['a\u00a0b\u3000c', 'a b c'],
    ['\ufeffüber \u202ex', 'über x'],
    ['{\\"a\\":\\"b\\\\nc\\"}', '{"a":"b\nc"}'],
    ['\\u0070ass\\u200b \\u00fc', 'pass ü'],
  ])('shows %j as people see it', (text, plain) => {
    expect(plainText(text).plain).toBe(plain);
  });

  it('knows where a character stands', () => {
    const { plain, offsetOf } = plainText('pass\u200bword: x1');
    expect(offsetOf(plain.indexOf('x1'))).toBe(11);
  });

  it('knows where what was escaped stands', () => {
    const text = 'a\\\\nb\\u00fcc';
    const { plain, offsetOf } = plainText(text);
    expect(plain).toBe('a\nbüc');
    expect([...plain, ''].map((_, index) => offsetOf(index))).toEqual([
      0, 1, 4, 5, 11, 12,
    ]);
  });

  it('shows what is plain already as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -[\]-~]*$/), text => {
        expect(plainText(text).plain).toBe(text);
      }),
    );
  });
});
