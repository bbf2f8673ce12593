/** Words that in a row are no accident. */
const LONG_RUN = 5;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Parts of a sentence of ours that are a message of someone else: what follows a
 * colon and stands in one of the messages, and every long run of their words.
 */
export function quotedParts(
  text: string,
  messages: readonly string[],
): string[] {
  const known = messages.map(plain).filter(message => message.includes(' '));
  const isKnown = (part: string) =>
    known.some(message => message.includes(plain(part)));
  for (const { index } of text.matchAll(/: /g)) {
    const tail = text.slice(index + 2).replace(/[.…]+$/, '');
    if (tail.includes(' ') && isKnown(tail)) {
      return [tail];
    }
  }
  return longRuns(text, isKnown);
}

function longRuns(text: string, isKnown: (part: string) => boolean): string[] {
  const words = [...text.matchAll(/\S+/g)];
  const slice = (from: number, to: number) =>
    text.slice(
      words[from].index,
      words[to - 1].index + words[to - 1][0].length,
    );
  const parts: string[] = [];
  for (let from = 0; from + LONG_RUN <= words.length; from++) {
    let to = from + LONG_RUN;
    if (isKnown(slice(from, to))) {
      while (to < words.length && isKnown(slice(from, to + 1))) {
        to++;
      }
      parts.push(slice(from, to));
      from = to - 1;
    }
  }
  return parts;
}
