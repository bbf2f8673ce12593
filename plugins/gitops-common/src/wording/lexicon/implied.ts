/** Words that a word of a sentence may stand for, in small letters. */
export const implied: Readonly<Record<string, readonly string[]>> = {
  unhealthy: ['degraded'],
  prevents: ['refuses'],
  rejects: ['refuses'],
  permit: ['allow'],
  permits: ['allows'],
  killed: ['ended'],
  terminated: ['ended'],
  requires: ['needs'],
};
