const IRREGULAR: ReadonlySet<string> = new Set(
  'set made kept taken built known found told sent held lost put read written given seen shown run begun done cut left shut met bound had'.split(
    ' ',
  ),
);

/** Whether a word in small letters may be the participle of a verb. */
export function isParticiple(word: string): boolean {
  return word.endsWith('ed') || word.endsWith('en') || IRREGULAR.has(word);
}
