/** Old value of a ref that must not exist, new value of one that goes away. */
export const ABSENT_REVISION = '0'.repeat(40);

/** Whether a text is a full Git object id, so that git takes it for nothing else. */
export function isRevision(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
