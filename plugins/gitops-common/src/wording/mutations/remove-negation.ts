import type { Mutation } from './Mutation';

const rewritings: readonly [RegExp, string][] = [
  [/\bcannot\b/, 'can'],
  [/\bdoes not (\w+)\b/, '$1s'],
  [/\bdo not (\w+)\b/, '$1'],
  [/\bdid not (\w+)\b/, 'did $1'],
  [/\b(is|are|was|were|may|must|has|have) not\b/, '$1'],
  [/\bno longer\b/, 'still'],
  [/\bhas no\b/, 'has a'],
  [/\bhas had no\b/, 'has had an'],
  [/\bno\b/, 'the'],
  [/^No\b/, 'A'],
  [/\bwithout\b/, 'with'],
  [/\bnot\b /, ''],
  [/\bnever\b /, ''],
];

export const removeNegation: Mutation = {
  id: 'remove-negation',
  description: 'What the sentence denies is said.',
  mutate({ sentence }) {
    return rewritings.flatMap(([pattern, replacement]) =>
      pattern.test(sentence.text)
        ? [{ ...sentence, text: sentence.text.replace(pattern, replacement) }]
        : [],
    );
  },
};
