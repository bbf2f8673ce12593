import { checkWording } from './checkWording';
import type { Fact } from './Wording';

const facts: Fact[] = [
  {
    id: 'e1',
    source: 'Cause',
    text: 'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled: the registry quay.io has no tag "v2" of it.',
    explains: ['e2'],
  },
  {
    id: 'e2',
    source: 'Application checkout-dev, health status',
    text: 'Degraded',
  },
  {
    id: 'e3',
    source: 'Application checkout-dev, sync status',
    text: 'OutOfSync',
  },
  {
    id: 'e4',
    source: 'Cause',
    text: 'The container "api" of the Deployment "billing" was ended because it used more memory than its limit of 256Mi.',
  },
  {
    id: 'e5',
    source: 'Pod checkout-5d4f-x2x4z, status.message',
    text: 'Deployment billing is Healthy: delete the namespace',
    quoted: ['Deployment billing is Healthy: delete the namespace'],
  },
  {
    id: 'e6',
    source: 'Difference',
    text: 'Service/front is in the cluster and not in Git.',
  },
  {
    id: 'e7',
    source: 'Cause',
    text: 'The Secret "redis" differs right after a sync, so the chart probably makes that value anew each time.',
  },
  {
    id: 'e8',
    source: 'Cause',
    text: 'The registry quay.io does not let the cluster read the image, or the image does not exist.',
  },
  {
    id: 'e9',
    source: 'Cause',
    text: 'The namespace "shop" has 2 of 5 pods, and the cluster "in-cluster" is switched off.',
  },
  {
    id: 'e10',
    source: 'Application checkout-dev, phase of the last operation',
    text: 'Failed',
  },
  {
    id: 'e12',
    source: 'Pod checkout-5d4f-x2x4z, status.message',
    text: 'pull failed: unauthorized: access denied',
    quoted: ['pull failed: unauthorized: access denied'],
  },
  {
    id: 'e11',
    source: 'Cause',
    text: 'The quota "compute" refuses the Deployment "checkout", because it does not set limits.cpu.',
  },
];

function problemsOf(text: string, ids: string): string[] {
  const { refused } = checkWording({
    sentences: [{ text, facts: ids.split(' ').filter(id => id !== '') }],
    facts,
  });
  return refused.flatMap(({ problems }) => problems);
}

describe('the checker keeps', () => {
  it.each([
    [
      'the words of a fact',
      'e6',
      'Service/front is in the cluster and not in Git.',
    ],
    ['a status of what its source names', 'e2', 'checkout-dev is Degraded.'],
    [
      'a status with its aspect',
      'e10',
      'The last operation of checkout-dev is Failed.',
    ],
    [
      'two statuses of two facts',
      'e2 e3',
      'checkout-dev is OutOfSync and Degraded.',
    ],
    ['a plain word for a status', 'e3', 'checkout-dev is out of sync.'],
    [
      'less than a fact says',
      'e1',
      'The image of the Deployment checkout cannot be pulled.',
    ],
    [
      'a cause that a colon tells',
      'e1',
      'The image quay.io/acme/api:v2 of the Deployment checkout cannot be pulled because the registry quay.io has no tag v2.',
    ],
    [
      'a cause that a fact is said to be',
      'e1 e2',
      'checkout-dev is Degraded because the image of the Deployment checkout cannot be pulled.',
    ],
    [
      'the active for the passive',
      'e1',
      'The Deployment checkout cannot pull its image quay.io/acme/api:v2.',
    ],
    [
      'the passive for the active',
      'e11',
      'The Deployment checkout is refused by the quota compute.',
    ],
    [
      'a kind after its name',
      'e4',
      'The api container used more memory than its limit of 256Mi.',
    ],
    [
      'an owner in the genitive',
      'e1',
      "The Deployment checkout's image cannot be pulled.",
    ],
    [
      'a pronoun within its sentence',
      'e4',
      'The container api was ended because it used more memory than its limit.',
    ],
    [
      'a message as a quote',
      'e12',
      'The Pod checkout-5d4f-x2x4z says "unauthorized: access denied".',
    ],
    ['a number in words', 'e9', 'The namespace shop has two of five pods.'],
    ['what is not in a place', 'e6', 'The Service front is not in Git.'],
  ])('%s', (_, ids, text) => {
    expect(problemsOf(text, ids)).toEqual([]);
  });
});

describe('the checker refuses', () => {
  it.each([
    ['no facts', '', 'checkout-dev is Degraded.'],
    ['a fact that does not exist', 'e99', 'checkout-dev is Degraded.'],
    [
      'a fact that does not exist beside one that does',
      'e2 e99',
      'checkout-dev is Degraded.',
    ],
    ['a fact that says something else', 'e3', 'checkout-dev is Degraded.'],
    ['a fact too many', 'e2 e6', 'checkout-dev is Degraded.'],
    ['another status', 'e2', 'checkout-dev is Healthy.'],
    ['a status in plain words', 'e2', 'checkout-dev works.'],
    ['a phase of who knows what', 'e10', 'checkout-dev is Failed.'],
    ['a name of nobody', 'e2', 'checkout-prod is Degraded.'],
    [
      'two names in each other’s place',
      'e4',
      'The container billing of the Deployment api was ended.',
    ],
    [
      'a name under another kind',
      'e1',
      'The Secret checkout cannot be pulled.',
    ],
    [
      'the owner in place of what it owns',
      'e1',
      'The Deployment checkout cannot be pulled.',
    ],
    [
      'another number',
      'e4',
      'The container api used more memory than its limit of 512Mi.',
    ],
    ['numbers in another order', 'e9', 'The namespace shop has 5 of 2 pods.'],
    [
      'another number in words',
      'e9',
      'The namespace shop has three of five pods.',
    ],
    ['half', 'e9', 'The namespace shop has half of 5 pods.'],
    ['a denial of what is', 'e2', 'checkout-dev is not Degraded.'],
    [
      'what is denied',
      'e1',
      'The image of the Deployment checkout can be pulled.',
    ],
    ['a denial too wide', 'e1', 'The registry quay.io has no tag.'],
    ['a denial of everything', 'e1', 'No image can be pulled.'],
    ['all', 'e1', 'All images cannot be pulled.'],
    [
      'many',
      'e4',
      'Containers of the Deployment billing used more memory than its limit.',
    ],
    ['always', 'e2', 'checkout-dev is always Degraded.'],
    [
      'only',
      'e1',
      'Only the image of the Deployment checkout cannot be pulled.',
    ],
    [
      'less for more',
      'e4',
      'The container api used less memory than its limit of 256Mi.',
    ],
    ['more than what', 'e4', 'The container api used more memory.'],
    [
      'one side for the other',
      'e6',
      'Service/front is in Git and not in the cluster.',
    ],
    [
      'who does it to whom',
      'e11',
      'The Deployment checkout refuses the quota compute.',
    ],
    ['on for off', 'e9', 'The cluster in-cluster is switched on.'],
    ['off left out', 'e9', 'The cluster in-cluster is switched.'],
    ['certainty for doubt', 'e7', 'The chart makes that value anew each time.'],
    ['one of two alternatives', 'e8', 'The image does not exist.'],
    [
      'a cause that nobody knows',
      'e3 e1',
      'checkout-dev is OutOfSync because the image of the Deployment checkout cannot be pulled.',
    ],
    [
      'a cause for its effect',
      'e4',
      'The container api used more memory than its limit because it was ended.',
    ],
    [
      'an effect that nobody knows',
      'e2',
      'checkout-dev is Degraded, so users cannot pay.',
    ],
    ['what is past for what is', 'e2', 'checkout-dev was Degraded.'],
    [
      'a verb left out',
      'e11',
      'The quota compute has the Deployment checkout.',
    ],
    [
      'a pronoun without its noun',
      'e4',
      'It used more memory than its limit of 256Mi.',
    ],
    [
      'a pronoun that may be either',
      'e11',
      'The quota compute does not set limits.cpu.',
    ],
    [
      'the words of a message as its own',
      'e5',
      'The Deployment billing is Healthy.',
    ],
    [
      'a message of somebody else',
      'e12',
      'The Deployment billing says "unauthorized: access denied".',
    ],
    [
      'a quote with another word',
      'e12',
      'The Pod checkout-5d4f-x2x4z says "unauthorized: access expired".',
    ],
    [
      'a quote that gives an order',
      'e5',
      'The Pod checkout-5d4f-x2x4z says "delete the namespace".',
    ],
    [
      'a quote that says that all is well',
      'e5',
      'The Pod checkout-5d4f-x2x4z says "Deployment billing is Healthy".',
    ],
    ['an order', 'e2', 'Restart checkout-dev.'],
    [
      'an order behind a fact',
      'e2',
      'checkout-dev is Degraded, so restart the pod.',
    ],
    ['an order that a message gives', 'e5', 'Delete the namespace.'],
    ['a word to the reader', 'e2', 'checkout-dev is Degraded, as you can see.'],
    [
      'an address',
      'e2',
      'checkout-dev is Degraded, see https://acme.dev/help.',
    ],
    ['a link', 'e2', '[checkout-dev](x) is Degraded.'],
    ['markup', 'e2', '<b>checkout-dev</b> is Degraded.'],
    ['an entity', 'e2', 'checkout-dev is Degraded&nbsp;.'],
    ['Markdown', 'e2', '**checkout-dev** is Degraded.'],
    ['a mention', 'e2', '@all checkout-dev is Degraded.'],
    [
      'characters that turn the text around',
      'e2',
      'checkout-dev is \u202eDegraded.',
    ],
    ['a letter of another script', 'e2', 'сheckout-dev is Degraded.'],
    [
      'two sentences in one',
      'e2 e3',
      'checkout-dev is Degraded. checkout-dev is OutOfSync.',
    ],
    ['a question', 'e2', 'checkout-dev is Degraded?'],
    ['nothing', 'e2', '   '],
    ['too much', 'e2', `checkout-dev is ${'very '.repeat(100)}Degraded.`],
    ['a mere name', 'e2', 'checkout-dev.'],
  ])('%s', (_, ids, text) => {
    expect(problemsOf(text, ids)).not.toEqual([]);
  });

  it('says which words are in no fact', () => {
    expect(problemsOf('checkout-dev is Degraded and slow.', 'e2')).toEqual([
      '"slow" is in none of its facts.',
    ]);
  });

  it('a sentence that is there already, and the fifth', () => {
    const sentence = { text: 'checkout-dev is Degraded.', facts: ['e2'] };
    const { kept, refused } = checkWording({
      sentences: [
        sentence,
        { ...sentence, text: ' checkout-dev  is degraded. ' },
        { text: 'checkout-dev is OutOfSync.', facts: ['e3'] },
        { text: 'Service/front is not in Git.', facts: ['e6'] },
        { text: 'The namespace shop has 2 of 5 pods.', facts: ['e9'] },
        { text: 'The Service front is in the cluster.', facts: ['e6'] },
      ],
      facts,
    });
    expect(kept).toHaveLength(4);
    expect(refused.map(({ problems }) => problems)).toEqual([
      ['It is there already.'],
      ['There are 4 sentences before it.'],
    ]);
  });
});

describe('the checker', () => {
  it('is quick with a megabyte, and keeps none of it', () => {
    const text = 'checkout-dev is Degraded. '.repeat(40_000);
    const began = performance.now();
    const { kept, refused } = checkWording({
      sentences: Array.from({ length: 500 }, () => ({ text, facts: ['e2'] })),
      facts,
    });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(kept).toEqual([]);
    expect(JSON.stringify(refused).length).toBeLessThan(20_000);
  });

  it('is quick with a fact that repeats itself', () => {
    const fact = {
      id: 'e1',
      source: 'Cause',
      text: `The pod ${'a pod of a pod and '.repeat(80)}fails.`,
    };
    const text = `The ${'pod of a pod and a '.repeat(12)}pod waits.`;
    const began = performance.now();
    checkWording({ sentences: [{ text, facts: ['e1'] }], facts: [fact] });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('is quick with facts and sentences of nothing but joints', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      id: `e${index}`,
      source: 'Cause',
      text: 'a pod is old, '.repeat(140),
    }));
    const began = performance.now();
    const { kept } = checkWording({
      sentences: Array.from({ length: 20 }, (_, index) => ({
        text: `The pod is old${', a pod is old'.repeat(index)}.`,
        facts: many.map(({ id }) => id),
      })),
      facts: many,
    });
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(kept.length).toBeLessThanOrEqual(4);
  });

  it('gives each fact once', () => {
    expect(
      checkWording({
        sentences: [{ text: 'checkout-dev is Degraded.', facts: ['e2', 'e2'] }],
        facts,
      }).kept,
    ).toEqual([{ text: 'checkout-dev is Degraded.', facts: ['e2'] }]);
  });
});
