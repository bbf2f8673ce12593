import { mockServices } from '@backstage/backend-test-utils';
import type { Review } from '@slipway/plugin-gitops-common/change';
import { wordFacts, type WordFacts } from './wordFacts';

const review: Review = {
  files: 1,
  releases: [],
  platform: [],
  platformRisks: [],
  stray: [],
  unjudged: [],
  facts: [
    {
      id: 'r1',
      source: 'payments/cart in dev, Fewer replicas',
      text: 'The Deployment "cart" runs nothing instead of 2.',
    },
  ],
};

const ask = (word: WordFacts | undefined) =>
  wordFacts({
    word,
    number: 7,
    review,
    logger: mockServices.logger.mock(),
    patienceMs: 50,
  });

const says =
  (text: string): WordFacts =>
  async () => ({ sentences: [{ text, facts: ['r1'] }], model: 'm' });

describe('wordFacts', () => {
  it('takes sentences that follow from the facts', async () => {
    await expect(ask(says(review.facts[0].text))).resolves.toEqual({
      wording: [{ text: review.facts[0].text, facts: ['r1'] }],
      by: 'm',
    });
  });

  it('takes no sentence that says something else', async () => {
    await expect(
      ask(says('The Deployment "cart" runs 3 instead of 2.')),
    ).resolves.toMatchObject({ wording: [] });
    await expect(ask(says('Merge it.'))).resolves.toMatchObject({
      wording: [],
    });
  });

  it('waits for nobody, and tells that it does not', async () => {
    let aborted = false;
    const slow: WordFacts = (_, { signal }) =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
      });
    await expect(ask(slow)).resolves.toEqual({ wording: [] });
    expect(aborted).toBe(true);
  });

  it('goes on without a model, and when one fails', async () => {
    await expect(ask(undefined)).resolves.toEqual({ wording: [] });
    await expect(
      ask(async () => {
        throw new Error('broken');
      }),
    ).resolves.toEqual({ wording: [] });
  });
});
