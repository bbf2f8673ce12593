/**
 * A name as code. Nothing in a code span is Markdown but its end, so only
 * letters and the signs of names are left, and the sign before a digest.
 */
export function codeSpan(text: string): string {
  return `\`${
    text.replace(/@(?!sha256:)|[^\p{L}\p{N}_.:@/ -]/gu, '').trim() || '?'
  }\``;
}
