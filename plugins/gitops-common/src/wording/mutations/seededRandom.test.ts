import { pick, seededRandom } from './seededRandom';

describe('seeded random numbers', () => {
  it('are the same for the same seed, from 0 to below 1', () => {
    const [one, other] = [seededRandom(5), seededRandom(5)];
    const numbers = Array.from({ length: 100 }, one);
    expect(numbers).toEqual(Array.from({ length: 100 }, other));
    expect(new Set(numbers).size).toBe(100);
    numbers.forEach(number => {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(1);
    });
  });

  it('pick an item of a list, and none of none', () => {
    expect(['a', 'b']).toContain(pick(['a', 'b'], seededRandom(0)));
    expect(pick([], seededRandom(1))).toBeUndefined();
  });
});
