import type { Mutation } from './Mutation';

const rewritings: readonly [RegExp, string][] = [
  [/\b(is|are|was|were|has been|may|must|can)\b(?! not\b| no\b)/, '$1 not'],
  [/\b(is|are|was|were)\b(?! not\b| no\b)/, '$1 no longer'],
  [
    /\b(needs|refuses|uses|sets|differs|waits|fails|scales|touches)\b/,
    'never $1',
  ],
  [/\bkeeps (\w+)ing\b/, 'does not $1'],
  [/\bhas (?!no\b|not\b|been\b)/, 'has no '],
  [/^The /, 'No '],
];

export const negate: Mutation = {
  id: 'negate',
  description: 'What the sentence says is denied.',
  mutate({ sentence }) {
    const { text } = sentence;
    // A sentence that denies already would be confirmed.
    const plain = text.replace(/"[^"]*"/g, match => '_'.repeat(match.length));
    return rewritings.flatMap(([pattern, replacement]) => {
      const match = pattern.exec(plain);
      return match
        ? [
            {
              ...sentence,
              text:
                text.slice(0, match.index) +
                match[0].replace(pattern, replacement) +
                text.slice(match.index + match[0].length),
            },
          ]
        : [];
    });
  },
};
