/**
 * Begins the text of a comment of Slipway's; forges do not show it. The comment
 * is found again by it.
 *
 * @param name - which comment it is, kebab-case.
 *
 * @public
 */
export function commentMark(name: string): string {
  return `<!-- slipway:${name} -->`;
}
