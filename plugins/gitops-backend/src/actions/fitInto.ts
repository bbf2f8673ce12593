/** Bytes of an answer unless more is asked for. */
export const DEFAULT_BYTES = 2_000;

/** Bytes of an answer at most. */
export const MAX_BYTES = 16_000;

/** How many entries of a list an answer tries to tell, the most first. */
const SIZES = [200, 100, 50, 25, 12, 8, 5, 3, 2, 1, 0];

/**
 * The longest answer that fits: it is built with fewer and fewer entries of its
 * lists until its JSON has at most `bytes` bytes.
 */
export function fitInto<T>(bytes: number, build: (entries: number) => T): T {
  let answer = build(SIZES[0]);
  for (const entries of SIZES) {
    answer = build(entries);
    if (Buffer.byteLength(JSON.stringify(answer)) <= bytes) {
      return answer;
    }
  }
  return answer;
}

/** A text from outside, marked as such, cut where it is long. */
export function quoted(text: string, length = 200): { data: string } {
  return {
    data:
      text.length > length
        ? `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
        : text,
  };
}
