/**
 * A name as code. Nothing in a code span is Markdown but its end, so only
 * letters and the signs of names are left.
 */
export function codeSpan(text: string): string {
  return `\`${text.replace(/[^\w.:/ -]/g, '').trim() || '?'}\``;
}
