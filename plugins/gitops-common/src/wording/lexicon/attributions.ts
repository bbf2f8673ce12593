/** Verbs and nouns that only say whose words a quote is, as stems. */
export const attributions: ReadonlySet<string> = new Set([
  'say',
  'said',
  'report',
  'read',
  'answer',
  'messag',
  'message',
  'log',
]);
