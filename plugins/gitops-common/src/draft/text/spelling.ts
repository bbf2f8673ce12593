import { isKnownWord, mendedWords } from '../lexicon/vocabulary';

const MIN_LENGTH = 5;
const MAX_LENGTH = 20;

const byDeletion = new Map<string, Set<string>>();
for (const word of mendedWords) {
  for (const key of [word, ...deletions(word)]) {
    const words = byDeletion.get(key) ?? new Set();
    byDeletion.set(key, words.add(word));
  }
}

/**
 * The word that was meant where one letter is wrong, missing, doubled or
 * swapped: `reddis` is redis. Short words and words of the lexicons stay, and
 * so does what could be two words. Takes the same time for every word.
 *
 * @internal
 */
export function mendSpelling(word: string): string {
  if (
    word.length < MIN_LENGTH ||
    word.length > MAX_LENGTH ||
    !/^[a-z]+$/.test(word) ||
    isKnownWord(word)
  ) {
    return word;
  }
  const meant = new Set<string>();
  for (const key of [word, ...deletions(word)]) {
    for (const candidate of byDeletion.get(key) ?? []) {
      if (candidate[0] === word[0] && isOneEdit(word, candidate)) {
        meant.add(candidate);
      }
    }
  }
  // "replicaz" could be both numbers of the word; they mean the same here.
  return [...meant].sort((a, b) => b.length - a.length)[0] ?? word;
}

function deletions(word: string): string[] {
  return Array.from(
    { length: word.length },
    (_, at) => word.slice(0, at) + word.slice(at + 1),
  );
}

function isOneEdit(from: string, to: string): boolean {
  const [short, long] = from.length <= to.length ? [from, to] : [to, from];
  let at = 0;
  while (at < short.length && short[at] === long[at]) {
    at++;
  }
  const restShort = short.slice(at);
  const restLong = long.slice(at);
  if (short.length !== long.length) {
    return restLong.slice(1) === restShort;
  }
  return (
    restLong.slice(1) === restShort.slice(1) ||
    (restLong.length > 1 &&
      restLong[0] === restShort[1] &&
      restLong[1] === restShort[0] &&
      restLong.slice(2) === restShort.slice(2))
  );
}
