import type { Mutation } from './Mutation';
import { pick } from './seededRandom';

const causes = [
  'because the network is slow',
  'because the last release was not tested',
  'because it uses too much memory',
  'due to a wrong configuration',
  'after a change in Git',
  'so users cannot log in',
  'because somebody deleted it',
  'since the cluster is overloaded',
  'as its limit is too low',
];

export const inventCause: Mutation = {
  id: 'invent-cause',
  description:
    'A cause or an effect is added that no fact knows, or one fact is made the cause of another.',
  mutate({ sentence, facts, random }) {
    const body = sentence.text.replace(/\.$/, '');
    const own = facts.filter(({ id }) => sentence.facts.includes(id));
    const unrelated = facts.filter(
      ({ id, text, explains, quoted }) =>
        !sentence.facts.includes(id) &&
        !quoted &&
        /^[A-Z].*\.$/s.test(text) &&
        !own.some(
          fact => explains?.includes(fact.id) || fact.explains?.includes(id),
        ),
    );
    const other = pick(unrelated, random);
    return [
      ...causes.map(cause => ({ ...sentence, text: `${body}, ${cause}.` })),
      ...(other
        ? ['because', 'so'].map(link => ({
            text: `${body}, ${link} ${other.text
              .replace(/\.$/, '')
              .replace(/^The /, 'the ')}.`,
            facts: [...sentence.facts, other.id],
          }))
        : []),
    ];
  },
};
