/** Words that always begin another clause. */
export const hardLinks: ReadonlySet<string> = new Set([
  'because',
  'so',
  'therefore',
  'thus',
  'hence',
  'while',
  'whereas',
  'when',
  'whenever',
  'if',
  'unless',
  'although',
  'though',
  'but',
  'which',
  'who',
  'whose',
  'where',
  'that',
]);

/** Words that begin another clause where one follows. */
export const softLinks: ReadonlySet<string> = new Set([
  'and',
  'or',
  'nor',
  'as',
  'since',
  'after',
  'before',
  'until',
]);

/** What follows is about the last thing named. */
export const relativeLinks: ReadonlySet<string> = new Set([
  'which',
  'who',
  'that',
]);

/** What follows is the cause of what comes before. */
export const causeLinks: ReadonlySet<string> = new Set([
  'because',
  'since',
  'as',
  ':',
]);

/** What follows is the effect of what comes before. */
export const effectLinks: ReadonlySet<string> = new Set([
  'so',
  'therefore',
  'thus',
  'hence',
]);

/** They only put statements side by side. */
export const neutralLinks: ReadonlySet<string> = new Set([
  '',
  'and',
  'but',
  ',',
  ';',
  '.',
  '(',
  ')',
  '–',
  '—',
  ...relativeLinks,
]);

/** A statement after or before one of these is true only with it. */
export const conditionalLinks: ReadonlySet<string> = new Set([
  'or',
  'nor',
  'if',
  'unless',
  'until',
  'when',
  'whenever',
]);

/** Whether a word that joins says how, as `because` does, and `and` does not. */
export function isJointWord(link: string): boolean {
  return /[a-z]/.test(link) && !neutralLinks.has(link);
}
