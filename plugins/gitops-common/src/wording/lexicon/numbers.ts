const WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  dozen: '12',
  hundred: '100',
  thousand: '1000',
  once: '1×',
  single: '1×',
  twice: '2×',
  double: '2×',
  thrice: '3×',
};

/** A number in digits, also where it is a word; `undefined` for what is none. */
export function numberOf(word: string): string | undefined {
  if (/^[+-]?\d+([.,]\d+)?%?$/.test(word)) {
    return word;
  }
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
