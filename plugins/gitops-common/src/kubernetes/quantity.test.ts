import { quantityOf } from './quantity';

describe('quantityOf', () => {
  it.each([
    ['250m', 0.25],
    ['2', 2],
    [1.5, 1.5],
    ['1Gi', 2 ** 30],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['100M', 1e8],
    ['1k', 1000],
    ['1e3', 1000],
    ['1E', 1e18],
    ['-1', -1],
  ])('reads %p', (text, amount) => {
    expect(quantityOf(text)).toBeCloseTo(amount, 9);
  });

  it.each(['', 'half', '1 Gi', '1GB', 'Mi', '1.2.3', NaN, null, {}, undefined])(
    'takes %p for none',
    value => {
      expect(quantityOf(value)).toBeUndefined();
    },
  );
});
