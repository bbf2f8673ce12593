import { checkWording } from './checkWording';

function isKept(text: string, fact: string): boolean {
  return (
    checkWording({
      sentences: [{ text, facts: ['e1'] }],
      facts: [{ id: 'e1', source: 'Summary', text: fact }],
    }).kept.length === 1
  );
}

describe('words that rules would not use are kept', () => {
  it.each([
    [
      'Only 1 of 3 replicas of Deployment/checkout is available.',
      '1 of 3 replicas of Deployment/checkout is available.',
    ],
    [
      'The namespace shop has only 2 of 5 pods.',
      'The namespace "shop" has 2 of 5 pods.',
    ],
    [
      'Pod checkout-5d4f was restarted 14 times in the last hour.',
      'Pod checkout-5d4f restarted 14 times in the last hour.',
    ],
    [
      'Pod checkout-5d4f has been restarted 14 times.',
      'Pod checkout-5d4f restarted 14 times.',
    ],
    [
      'There are no ready endpoints for the Service checkout.',
      'Service/checkout has no ready endpoints.',
    ],
    [
      'There are no ready endpoints for Service/checkout.',
      'Service/checkout has no ready endpoints.',
    ],
  ])('where they say the same: %s', (text, fact) => {
    expect(isKept(text, fact)).toBe(true);
  });
});

describe('words that rules would not use are refused', () => {
  it.each([
    [
      'Only 3 of 3 replicas of Deployment/checkout are available.',
      '3 of 3 replicas of Deployment/checkout are available.',
    ],
    [
      'Only Deployment/checkout is available.',
      '1 of 3 replicas of Deployment/checkout is available.',
    ],
    [
      'Only 1 of 3 replicas of Deployment/checkout is available.',
      'At least 1 of 3 replicas of Deployment/checkout is available.',
    ],
    [
      'Only 1 of 5 replicas of Deployment/checkout is available.',
      '1 of 3 replicas of Deployment/checkout is available.',
    ],
    [
      'Not only 1 of 3 replicas of Deployment/checkout is available.',
      '1 of 3 replicas of Deployment/checkout is available.',
    ],
    [
      'Deployment/checkout was restarted 14 times.',
      'Deployment/checkout restarted Pod checkout-5d4f 14 times.',
    ],
    [
      'Pod checkout-5d4f was restarted 14 times by Job/cleanup-1.',
      'Pod checkout-5d4f restarted 14 times.',
    ],
    [
      'Pod checkout-5d4f was not restarted 14 times.',
      'Pod checkout-5d4f restarted 14 times.',
    ],
    [
      'There are ready endpoints for Service/checkout.',
      'Service/checkout has no ready endpoints.',
    ],
    [
      'There are no endpoints for Service/checkout.',
      'Service/checkout has no ready endpoints.',
    ],
    [
      'There are no ready endpoints for Service/billing.',
      'Service/checkout has no ready endpoints.',
    ],
    [
      'There are no ready endpoints for the namespace shop.',
      'Service/checkout has no ready endpoints in the namespace "shop".',
    ],
  ])('where they say something else: %s', (text, fact) => {
    expect(isKept(text, fact)).toBe(false);
  });
});
