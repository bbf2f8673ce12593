import type { Fact } from '../Wording';
import type { Mutation } from './Mutation';
import { pick } from './seededRandom';

/** Words of four letters and more, which a fact would have to say. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9./:_-]{3,}[a-z0-9]/g) ?? []);
}

/** A fact that says less than a third of it carries no statement of a sentence. */
function isOther(text: string, fact: Fact): boolean {
  const words = [...wordsOf(text)];
  const said = wordsOf(`${fact.source} ${fact.text}`);
  return words.filter(word => said.has(word)).length * 3 < words.length;
}

export const changeFacts: Mutation = {
  id: 'change-facts',
  description:
    'The sentence names another fact, one that does not exist, one more that does not belong to it, or none.',
  mutate({ sentence, facts, random }) {
    const other = pick(
      facts.filter(
        fact =>
          !sentence.facts.includes(fact.id) && isOther(sentence.text, fact),
      ),
      random,
    );
    return [
      { ...sentence, facts: [] },
      { ...sentence, facts: ['e999'] },
      { ...sentence, facts: [...sentence.facts, 'e999'] },
      ...(other
        ? [
            { ...sentence, facts: [other.id] },
            { ...sentence, facts: [...sentence.facts, other.id] },
          ]
        : []),
    ];
  },
};
