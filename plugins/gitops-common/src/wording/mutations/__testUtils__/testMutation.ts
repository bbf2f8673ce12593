import { checkWording } from '../../checkWording';
import type { Fact, WordedSentence } from '../../Wording';
import type { Mutation } from '../Mutation';
import { seededRandom } from '../seededRandom';

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
    it('makes untrue sentences of a true one', () => {
      expect(mutate(of, ids)).toEqual(
        expect.arrayContaining(
          gives.map(wanted =>
            expect.objectContaining(
              typeof wanted === 'string' ? { text: wanted } : wanted,
            ),
          ),
        ),
      );
    });

    it('makes the same of it each time, and never the sentence itself', () => {
      expect(mutate(of, ids)).toEqual(mutate(of, ids));
      expect(mutate(of, ids)).not.toContainEqual({ text: of, facts: ids });
    });

    it('is seen through by the checker', () => {
      const kept = [{ text: of, facts: ids }, ...mutate(of, ids)].filter(
        sentence =>
          checkWording({ sentences: [sentence], facts }).kept.length > 0,
      );
      expect(kept).toEqual([{ text: of, facts: ids }]);
    });

    if (not) {
      it('leaves alone what it does not apply to', () => {
        expect(mutate(not.of, not.ids)).toEqual([]);
      });
    }
  });
}
