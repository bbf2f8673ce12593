import { read } from '../__testUtils__/read';

const listed = (text: string) =>
  read(text).notUnderstood.map(({ text: t }) => t);

describe('words that were not understood', () => {
  it.each([
    ['Ruby API with a fax gateway and Redis', ['fax gateway']],
    ['Node API, must support Blorptech', ['Blorptech']],
    ['it calls the Stripe API', ['Stripe']],
    ['answers within 200 ms', ['200 ms']],
    ['run it on qa', ['on qa']],
  ])('are listed for %j', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });

  it.each([
    'Please make it secure, scalable, modern and cloud native. Thank you so much!',
    'a blazing fast, world-class API',
    'Hi folks! We finally finished it and would love to see it running',
    'Node.js app with a Redis cache and internal ingress',
  ])('are none in %j', text => expect(listed(text)).toEqual([]));

  it.each([
    ['an API with 5000 replicas', '5000'],
    ['an API, memory 0', '0'],
    ['an API, between 2 and 9', '2'],
    ['an API in eu-west-1', 'eu-west-1'],
    ['an API, daily at 5pm', '5pm'],
    ['an API. Two environments: dev and prod only.', 'dev and prod only'],
    ['an API called \u{1F680}\u{1F680}', '\u{1F680}'],
    ['an API that runs ZORP_2', 'ZORP_2'],
  ])('lists in %j', (text, words) =>
    expect(listed(text).join(' ')).toContain(words),
  );

  it.each([
    'a Go API / Redis / internal',
    "we'd like a Go API, they'd rather have Redis",
    'a Go API with STRIPE_KEY from vault payments/stripe, up since 2019, 24/7',
  ])('lists nothing of %j', text => expect(listed(text)).toEqual([]));
});
