import fc from 'fast-check';
import { checkWording } from './checkWording';
import { claimsOf, missingClaims } from './claimsOf';
import type { Fact } from './Wording';

const facts: Fact[] = [
  {
    id: 'e1',
    source: 'Cause',
    text: 'The Deployment "checkout" needs the Secret "checkout-db", which does not exist in the namespace "payments-dev".',
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
    text: 'The namespace "shop" has 2 of 5 pods, because the quota "compute" refuses 3 of them.',
  },
  {
    id: 'e4',
    source: 'Pod web-1, status.message',
    text: 'back-off pulling image "web:2": not found',
    quoted: ['back-off pulling image "web:2": not found'],
  },
];

/** Words that statements are made of, in an order that facts never have. */
const words = fc.constantFrom(
  ...facts
    .flatMap(({ text }) => text.split(' '))
    .concat(
      'checkout-dev is Degraded Healthy not no all because and which it its , : "web:2" two restart http://x <b>'.split(
        ' ',
      ),
    ),
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(words, { maxLength: 20 })
    .map(parts => `${parts.join(' ').replace(/[.]$/, '')}.`),
  fc.constantFrom(
    'checkout-dev is Degraded.',
    'The Secret checkout-db does not exist.',
  ),
);
const ids = fc.array(
  fc.oneof(fc.constantFrom('e1', 'e2', 'e3', 'e4'), fc.string()),
  { maxLength: 5 },
);
const sentences = fc.array(fc.record({ text, facts: ids }), { maxLength: 8 });

describe('the checker, whatever it is given', () => {
  it('never throws, and puts each sentence on one side', () => {
    fc.assert(
      fc.property(sentences, given => {
        const { kept, refused } = checkWording({ sentences: given, facts });
        expect(kept.length + refused.length).toBe(given.length);
        refused.forEach(({ problems }) => expect(problems).not.toEqual([]));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps nothing that names what its facts do not name', () => {
    fc.assert(
      fc.property(sentences, given => {
        for (const sentence of checkWording({ sentences: given, facts }).kept) {
          const cited = facts.filter(({ id }) => sentence.facts.includes(id));
          expect(cited.length).toBe(sentence.facts.length);
          expect(
            missingClaims(
              claimsOf(sentence.text),
              cited.flatMap(fact => [fact.text, fact.source]),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps nothing without the facts, or with others in their place', () => {
    fc.assert(
      fc.property(sentences, given => {
        expect(checkWording({ sentences: given, facts: [] }).kept).toEqual([]);
        const others = facts.map(fact => ({
          ...fact,
          text: 'Nothing is known.',
          quoted: undefined,
        }));
        expect(checkWording({ sentences: given, facts: others }).kept).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never throws of any fact', () => {
    fc.assert(
      fc.property(
        fc.record({
          source: fc.string({ unit: 'binary' }),
          text: fc.oneof(fc.string({ unit: 'binary' }), text),
          quoted: fc.array(fc.string(), { maxLength: 3 }),
        }),
        text,
        (fact, said) => {
          const { kept, refused } = checkWording({
            sentences: [{ text: said, facts: ['e1'] }],
            facts: [{ id: 'e1', ...fact }],
          });
          expect([...kept, ...refused]).toHaveLength(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
