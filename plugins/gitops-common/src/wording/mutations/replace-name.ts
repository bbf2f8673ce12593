import type { Mutation } from './Mutation';
import { namesOf, replaceAt } from './namesOf';
import { pick } from './seededRandom';

/** A name that could be there, and is not. */
function neighboursOf(name: string): string[] {
  return [
    `${name}-2`,
    name.replace(/\b(?:dev|staging|prod)\b/, environment =>
      environment === 'prod' ? 'staging' : 'prod',
    ),
    name.replace(/\d(?!.*\d)/, digit => String((Number(digit) + 1) % 10)),
    name.slice(0, -1),
  ];
}

export const replaceName: Mutation = {
  id: 'replace-name',
  description:
    'A name becomes one that could be there: another one of the facts, or one that is spelled nearly the same.',
  mutate({ sentence, facts, random }) {
    const known = facts.flatMap(({ text, source }) => [
      ...namesOf(text),
      ...namesOf(source),
    ]);
    return namesOf(sentence.text, facts).flatMap(name => {
      const others = [
        pick(
          known.map(({ text }) => text).filter(text => text !== name.text),
          random,
        ),
        ...neighboursOf(name.text),
      ];
      return [...new Set(others)].flatMap(other =>
        other === undefined || other === name.text || other.length < 2
          ? []
          : [{ ...sentence, text: replaceAt(sentence.text, name, other) }],
      );
    });
  },
};
