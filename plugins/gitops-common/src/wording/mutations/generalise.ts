import type { Mutation } from './Mutation';

const THING =
  'container|pod|image|Deployment|Service|Secret|ConfigMap|Application|cluster|namespace|project|quota|registry|node|Job|Ingress|path|controller|key|source';

const rewritings: readonly [RegExp, string][] = [
  [new RegExp(`\\b(?:The|the|A|a|An|an) (${THING})\\b`), 'All $1s'],
  [
    new RegExp(`\\b(?:The|the|A|a|An|an) (${THING})\\b(?: "[^"]*")?`),
    'Every $1',
  ],
  [new RegExp(`\\b(?:The|the|A|a|An|an) (${THING})\\b`), 'The whole $1'],
  [new RegExp(`\\b(?:The|the) (${THING})\\b`), 'Only the $1'],
  [/\b(is|are|was|were)\b/, '$1 always'],
  [/\bcannot\b/, 'can never'],
  [/\.$/, ' in all environments.'],
  [/\b(pods|containers|objects|charts|clusters)\b/, 'all $1'],
];

export const generalise: Mutation = {
  id: 'generalise',
  description:
    'What is true of one thing, or once, is said of all, or of always.',
  mutate({ sentence }) {
    return rewritings.flatMap(([pattern, replacement]) =>
      pattern.test(sentence.text)
        ? [{ ...sentence, text: sentence.text.replace(pattern, replacement) }]
        : [],
    );
  },
};
