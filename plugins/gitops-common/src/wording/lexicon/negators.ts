/** Words that turn what their clause says into its contrary. */
export const negators: ReadonlySet<string> = new Set([
  'not',
  'no',
  'none',
  'never',
  'neither',
  'nor',
  'nobody',
  'nothing',
  'nowhere',
  'without',
  'hardly',
  'barely',
  'scarcely',
]);

/** Negators that say it of everything: a fact has to have them at the same word. */
export const universalNegators: ReadonlySet<string> = new Set([
  'no',
  'none',
  'never',
  'neither',
  'nobody',
  'nothing',
  'nowhere',
]);
