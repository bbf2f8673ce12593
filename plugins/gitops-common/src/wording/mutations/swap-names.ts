import type { Mutation } from './Mutation';
import { namesOf, replaceAt } from './namesOf';

export const swapNames: Mutation = {
  id: 'swap-names',
  description: 'Two names change places.',
  mutate({ sentence, facts }) {
    const names = namesOf(sentence.text, facts);
    return names.flatMap((one, index) =>
      names
        .slice(index + 1)
        .filter(other => other.text !== one.text)
        .map(other => ({
          ...sentence,
          text: replaceAt(
            replaceAt(sentence.text, other, one.text),
            one,
            other.text,
          ),
        })),
    );
  },
};
