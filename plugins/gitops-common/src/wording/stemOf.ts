/**
 * A word without what grammar adds to it. Only as good as telling whether two
 * words may be forms of one needs.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || word.includes('-')) {
    return word;
  }
  const bare = word
    .replace(/(?<=..)(?:ies|ied)$|(?<=[sxz]|ch|sh)es$|(?<=..[^s])s$/, ending =>
      ending.startsWith('ie') ? 'y' : '',
    )
    .replace(/(?<=..)(?:ing|ed)$/, '');
  return bare.replace(/([bdfgmnprt])\1$/, '$1').replace(/e$/, '');
}
