/** GitHub takes 65,536 characters, and others more. */
const MOST = 60_000;

const CUT =
  'The description ends here, since it got too long. All of the change is in its files.';

/** The sections as one text that no forge cuts in the middle of a word. */
export function boundedBody(sections: readonly (string | undefined)[]): string {
  const body = `${sections
    .filter(text => text !== undefined && text !== '')
    .join('\n\n')}\n`;
  if (body.length <= MOST) {
    return body;
  }
  const kept = body.slice(0, MOST - CUT.length - 3);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\n${CUT}\n`;
}
