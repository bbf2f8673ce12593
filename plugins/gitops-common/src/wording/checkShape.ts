/** Characters of a sentence. */
export const LONGEST_SENTENCE = 300;

const rules: readonly [RegExp, string][] = [
  [/[\p{Cc}\p{Cf}\u2028\u2029]/u, 'It has control characters.'],
  [/<[a-z!/]|&[a-z]+;|&#/i, 'It has markup.'],
  [/\]\(|!\[|^\s*(?:#|[-*+] |>|\d+[.)] )|[`*|~]|__/, 'It has Markdown.'],
  [/(?:^|[\s("'])@[a-z0-9]/i, 'It mentions somebody.'],
  [
    /\b(?:the|an?) (?:the|an?|of|in|at|on|is|are|was|were|not|it|which|that|so|because)\b/i,
    'It is no English sentence.',
  ],
  [/\b([a-z]+) \1(?=[,;:.]? |[,;:.]?$)/i, 'It has a word twice.'],
  [/[?!]/, 'It asks or calls out.'],
  [/\S[.]\s+\S/, 'It is more than one sentence.'],
];

/**
 * What is wrong with a sentence as a text: it has to be one plain sentence of
 * bounded length, which does nothing but be read.
 */
export function checkShape(text: string): string[] {
  if (text.length > LONGEST_SENTENCE) {
    return [`It is longer than ${LONGEST_SENTENCE} characters.`];
  }
  if (text.trim() === '') {
    return ['It is empty.'];
  }
  const plain = text.replace(/"[^"]*"/g, '""');
  return [
    ...rules
      .filter(([pattern], index) =>
        // What a quote holds is text of someone else, and may end a sentence.
        pattern.test(index < 2 ? text : plain),
      )
      .map(([, problem]) => problem),
    ...(/\.\s*$/.test(text) || /["…]\.?\s*$/.test(text)
      ? []
      : ['It does not end with a full stop.']),
    ...((text.match(/"/g) ?? []).length % 2 === 1
      ? ['It has a quotation mark too many.']
      : []),
  ];
}
