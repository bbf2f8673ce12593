const ESCAPE = '\u001b';

/** What follows the escape: colors and the like (ECMA-48, 5.4). */
const SEQUENCE = /^\[[0-9;?]*[ -/]*[@-~]/;

/**
 * What a server or a hook says, for a message and a database: without colors
 * and control characters, lines as they are, and no longer than it may be.
 */
export function plainWords(text: string, limit: number): string {
  const [first, ...rest] = text.split(ESCAPE);
  const words = [first, ...rest.map(piece => piece.replace(SEQUENCE, ''))]
    .join('')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}]|[^\P{Cc}\n\t]/gu, '')
    .trim();
  const characters = [...words];
  return characters.length > limit
    ? `${characters.slice(0, limit).join('')}…`
    : words;
}
