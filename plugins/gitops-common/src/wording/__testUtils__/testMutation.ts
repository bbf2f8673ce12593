import { checkWording } from '../checkWording';
import type { Fact, WordedSentence } from '../Wording';
import type { Mutation } from '../mutations/Mutation';
import { seededRandom } from '../mutations/seededRandom';

const facts: Fact[] = [
  {
    id: 'e1',
    source: 'Cause',
    text: 'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
    explains: ['e2'],
  },
  {
    id: 'e2',
    source: 'Application checkout-dev, health status',
    text: 'Degraded',
  },
  {
    id: 'e3',
    source: 'Cause',
    text: 'The namespace "shop" has 2 of 5 pods, because the quota "compute" allows no more.',
  },
  {
    id: 'e4',
    source: 'Cause',
    text: 'The chart "web" probably makes the value anew before a sync.',
  },
];

/**
 * Tests a mutation: what it makes of a true sentence, that it makes the same of it
 * each time, and that the checker keeps the sentence and none of its mutants.
 */
export function testMutation(
  mutation: Mutation,
  {
    of,
    ids,
    gives,
    not,
  }: {
    of: string;
    ids: string[];
    /** Some of the texts or sentences that come out. */
    gives: (string | Partial<WordedSentence>)[];
    /** A true sentence of the same facts that it makes nothing of. */
    not?: { of: string; ids: string[] };
  },
): void {
  const mutate = (text: string, cited: string[]) =>
    mutation.mutate({
      sentence: { text, facts: cited },
      facts,
      random: seededRandom(7),
    });

  describe(`the mutation ${mutation.id}`, () => {
    it.each([[of, ids]])('makes untrue sentences of: %s', (text, cited) => {
      const mutants = mutate(text, cited);
      expect(mutants).toEqual(
        expect.arrayContaining(
          gives.map(wanted =>
            expect.objectContaining(
              typeof wanted === 'string' ? { text: wanted } : wanted,
            ),
          ),
        ),
      );
      expect(mutants).toEqual(mutate(text, cited));
      expect(mutants).not.toContainEqual({ text, facts: cited });
    });

    it.each([[of, ids]])(
      'makes nothing that the checker keeps of: %s',
      (text, cited) => {
        const sentence = { text, facts: cited };
        const kept = [sentence, ...mutate(text, cited)].filter(
          candidate =>
            checkWording({ sentences: [candidate], facts }).kept.length > 0,
        );
        expect(kept).toEqual([sentence]);
      },
    );

    if (not) {
      it.each([[not.of, not.ids]])('leaves alone: %s', (text, cited) => {
        expect(mutate(text, cited)).toEqual([]);
      });
    }
  });
}
