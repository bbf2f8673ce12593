import type { Mutation } from './Mutation';

const rewritings: readonly [RegExp, string][] = [
  [/\b(?:probably|perhaps|possibly|likely) /, ''],
  [/,? or (?:it )?[^.,;:]+(?=[.,;:])/, ''],
  [/,? if [^.,;:]+(?=[.,;:])/, ''],
  [/,? unless [^.,;:]+(?=[.,;:])/, ''],
  [/,? until [^.,;:]+(?=[.,;:])/, ''],
  [/\b(?:may|might|could|would)\b/, 'will'],
  [/\bat (?:most|least) /, ''],
  [/\bonly /, ''],
];

export const dropDoubt: Mutation = {
  id: 'drop-doubt',
  description:
    'A doubt, an alternative or a condition is left out, so that more is said than is known.',
  mutate({ sentence }) {
    return rewritings.flatMap(([pattern, replacement]) => {
      const match = pattern.exec(sentence.text);
      return match
        ? [{ ...sentence, text: sentence.text.replace(pattern, replacement) }]
        : [];
    });
  },
};
