/** Where the last `Error:` of a command's output says what went wrong. */
export function lastError(text: string): { index: number; text: string } {
  const at = Math.max(text.lastIndexOf('Error: '), text.lastIndexOf('error: '));
  return at === -1
    ? { index: 0, text }
    : { index: at, text: text.slice(at + 'Error: '.length) };
}
