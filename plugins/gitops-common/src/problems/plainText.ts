/** What may stand for one character, or for none, and is not written as itself. */
const UNUSUAL =
  /[\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff\uff01-\uff5e]|\\{1,64}(?:u[0-9a-fA-F]{4}|[nrt"'/])/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const EVERY_UNUSUAL = new RegExp(UNUSUAL, 'g');

/**
 * A text as people see it: without characters that show nothing, spaces of every
 * width as plain ones, the wide forms of Latin letters as Latin letters, and what
 * is escaped as in JSON, also twice, as what it stands for. So a word is found
 * however it was written.
 *
 * @public
 */
export interface PlainText {
  plain: string;
  /**
   * Where a character of `plain` stands in the text; the length of the text for
   * the one behind the last.
   */
  offsetOf(index: number): number;
}

/** @public */
export function plainText(text: string): PlainText {
  if (!UNUSUAL.test(text)) {
    return { plain: text, offsetOf: index => index };
  }
  const offsets: number[] = [];
  let plain = '';
  const add = (characters: string, from: number, step: number) => {
    for (let index = 0; index < characters.length; index++) {
      offsets.push(from + index * step);
    }
    plain += characters;
  };
  let at = 0;
  for (const match of text.matchAll(EVERY_UNUSUAL)) {
    add(text.slice(at, match.index), at, 1);
    add(plainOf(match[0]), match.index, 0);
    at = match.index + match[0].length;
  }
  add(text.slice(at), at, 1);
  return { plain, offsetOf: index => offsets[index] ?? text.length };
}

function plainOf(unusual: string): string {
  const sign = unusual.replace(/^\\+/, '');
  const escaped = sign !== unusual;
  if (escaped && sign.length === 5) {
    const character = String.fromCharCode(parseInt(sign.slice(1), 16));
    return character === '\\' ? character : plainOf(character);
  }
  if (escaped && 'nrt'.includes(sign)) {
    return sign === 't' ? ' ' : '\n';
  }
  const code = sign.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (INVISIBLE.test(sign)) {
    return '';
  }
  return /[^\S\r\n]/.test(sign) ? ' ' : sign;
}
