import { stemOf } from './stemOf';

describe('the stem of a word', () => {
  it.each([
    ['refuses', 'refused'],
    ['needs', 'need'],
    ['failing', 'fails'],
    ['stopped', 'stop'],
    ['denies', 'denied'],
    ['uses', 'using'],
    ['reached', 'reaches'],
  ])('is the same of %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['install', 'instance'],
    ['allow', 'follow'],
    ['reach', 'read'],
    ['checkout-db', 'checkout-dbs'],
  ])('is not the same of %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
