const UNUSUAL =
  /[\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff\uff01-\uff5e]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/**
 * A text as people see it: without characters that show nothing, spaces of every
 * width as plain ones, and the wide forms of Latin letters as Latin letters. So a
 * word is found however it was written.
 *
 * @public
 */
export interface PlainText {
  plain: string;
  /** Where a character of `plain` stands in the text. */
  offsetOf(index: number): number;
}

/** @public */
export function plainText(text: string): PlainText {
  if (!UNUSUAL.test(text)) {
    return { plain: text, offsetOf: index => index };
  }
  const offsets: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (!INVISIBLE.test(character)) {
      offsets.push(index);
      plain += plainOf(character);
    }
  }
  return { plain, offsetOf: index => offsets[index] ?? text.length };
}

function plainOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) {
    return String.fromCharCode(code - 0xfee0);
  }
  return /\s/.test(character) && UNUSUAL.test(character) ? ' ' : character;
}
