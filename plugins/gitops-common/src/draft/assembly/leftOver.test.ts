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
});
