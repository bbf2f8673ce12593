import type { Mutation } from './Mutation';
import { namesOf, replaceAt } from './namesOf';

export const mixFacts: Mutation = {
  id: 'mix-facts',
  description:
    'What is true of one thing is said of a thing of another fact, and both facts are named.',
  mutate({ sentence, facts }) {
    const names = namesOf(sentence.text, facts);
    const [name] = names;
    const own = new Set(names.map(({ text }) => text));
    return facts
      .filter(({ id }) => !sentence.facts.includes(id))
      .slice(0, 4)
      .flatMap(({ id, source, text }) => {
        const other = [...namesOf(source), ...namesOf(text)].find(
          candidate => !own.has(candidate.text),
        );
        return name && other
          ? [
              {
                text: replaceAt(sentence.text, name, other.text),
                facts: [...sentence.facts, id],
              },
            ]
          : [];
      });
  },
};
