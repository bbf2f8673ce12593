/** Text of someone else in a sentence of ours: one line, and not long. */
export function shorten(text: string, longest = 200): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const short =
    line.length <= longest
      ? line
      : `${line
          .slice(0, longest)
          .replace(/[\ud800-\udbff]$/, '')
          // Half a word says nothing, or something else.
          .replace(/(?<=.{100}) [^ ]{0,60}$/, '')
          .trimEnd()}…`;
  return short.replace(/[.:;,]$/, '');
}
