/** GitHub takes 65,536 characters, and others more. */
const MOST = 60_000;

/** The sections as one text that no forge cuts in the middle of a word. */
export function boundedBody(
  sections: readonly (string | undefined)[],
  name: 'comment' | 'description' = 'description',
): string {
  const body = `${sections
    .filter(text => text !== undefined && text !== '')
    .join('\n\n')}\n`;
  if (body.length <= MOST) {
    return body;
  }
  const cut = `The ${name} ends here, since it got too long. All of the change is in its files.`;
  const kept = body.slice(0, MOST - cut.length - 3);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\n${cut}\n`;
}
