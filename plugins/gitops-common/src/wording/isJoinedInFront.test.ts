import { checkWording } from './checkWording';
import type { Fact } from './Wording';

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
    source: 'Application checkout-dev, sync status',
    text: 'OutOfSync',
  },
  {
    id: 'e4',
    source: 'Cause',
    text: 'The namespace "shop" has 2 of 5 pods, because the quota "compute" allows no more.',
  },
  {
    id: 'e5',
    source: 'Cause',
    text: 'When the quota "compute" ends, the Deployment "checkout" waits.',
  },
  {
    id: 'e6',
    source: 'Cause',
    text: 'There is no reason to think that Pod a-1 failed.',
  },
  {
    id: 'e7',
    source: 'Summary',
    text: 'All pods but Pod a-1 are ready.',
  },
  {
    id: 'e8',
    source: 'Cause',
    text: 'Pod b-2 failed in the namespace "shop".',
  },
];

const image =
  'the image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled';

function isKept(text: string, ids: string): boolean {
  return (
    checkWording({ sentences: [{ text, facts: ids.split(' ') }], facts }).kept
      .length === 1
  );
}

describe('a joint in front is kept', () => {
  it.each([
    [`Because ${image}, checkout-dev is Degraded.`, 'e1 e2'],
    [`Since ${image}, checkout-dev is Degraded.`, 'e1 e2'],
    [
      'Because the quota "compute" allows no more, the namespace "shop" has 2 of 5 pods.',
      'e4',
    ],
    ['When the quota "compute" ends, the Deployment "checkout" waits.', 'e5'],
    ['For checkout-dev the health status is Degraded.', 'e2'],
    ['All pods but Pod a-1 are ready.', 'e7'],
  ])('where the facts join so: %s', (text, ids) => {
    expect(isKept(text, ids)).toBe(true);
  });
});

describe('a joint in front is refused', () => {
  it.each([
    'Because',
    'Since',
    'As',
    'With',
    'When',
    'Whenever',
    'After',
    'Before',
    'Until',
    'If',
    'Unless',
    'While',
    'Although',
    'Though',
    'So',
  ])('where no fact joins the two: %s', joint => {
    expect(
      isKept(`${joint} checkout-dev is Degraded, ${image}.`, 'e1 e2'),
    ).toBe(false);
    expect(
      isKept(`${joint} checkout-dev is OutOfSync, ${image}.`, 'e1 e3'),
    ).toBe(false);
  });

  it.each([
    ['Because checkout-dev is Degraded.', 'e2'],
    ['So checkout-dev is Degraded.', 'e2'],
    [
      `Because ${image}, checkout-dev is Degraded and checkout-dev is OutOfSync.`,
      'e1 e2 e3',
    ],
    [
      `checkout-dev is OutOfSync, and because checkout-dev is Degraded, ${image}.`,
      'e3 e2 e1',
    ],
    [
      `checkout-dev is Degraded, because ${image}, checkout-dev is OutOfSync.`,
      'e1 e2 e3',
    ],
    [
      `Because checkout-dev, which is OutOfSync, is Degraded, ${image}.`,
      'e1 e2 e3',
    ],
    ['Pod b-2 failed because of the namespace "shop".', 'e8'],
    ['With the namespace "shop", Pod b-2 failed.', 'e8'],
  ])('where it says more than they do: %s', (text, ids) => {
    expect(isKept(text, ids)).toBe(false);
  });

  it.each([
    ['The Deployment "checkout" waits.', 'e5'],
    ['Pod a-1 failed.', 'e6'],
    ['Pod a-1 is ready.', 'e7'],
    ['All pods are ready.', 'e7'],
  ])('where what it depends on is left out: %s', (text, ids) => {
    expect(isKept(text, ids)).toBe(false);
  });
});
