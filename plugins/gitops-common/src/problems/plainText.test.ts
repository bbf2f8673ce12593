import fc from 'fast-check';
import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    ['pass\u200bword', 'password'],
    ['ｐａｓｓ：ｘ', 'pass:x'],
    ['a\u00a0b\u3000c', 'a b c'],
    ['\ufeffüber \u202ex', 'über x'],
  ])('shows %j as people see it', (text, plain) => {
    expect(plainText(text).plain).toBe(plain);
  });

  it('knows where a character stands', () => {
    const { plain, offsetOf } = plainText('pass\u200bword: x1');
    expect(offsetOf(plain.indexOf('x1'))).toBe(11);
  });

  it('shows what is plain already as it is', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const { plain } = plainText(text);
        expect(plainText(plain).plain).toBe(plain);
      }),
    );
  });
});
