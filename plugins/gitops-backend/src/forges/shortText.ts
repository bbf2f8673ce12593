/** One line of at most `limit` characters, for where a forge shows no more. */
export function shortText(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= limit
    ? line
    : `${characters.slice(0, limit - 1).join('')}…`;
}
