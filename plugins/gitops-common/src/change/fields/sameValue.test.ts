import { sameValue } from './sameValue';

describe('sameValue', () => {
  it('looks at no order of keys, and takes a key without value for none', () => {
    expect(
      sameValue({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }),
    ).toBe(true);
    expect(sameValue({ a: undefined }, {})).toBe(true);
  });

  it('looks at the order of lists, and at the type', () => {
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue('1', 1)).toBe(false);
    expect(sameValue([['a', 1]], { a: 1 })).toBe(false);
    expect(sameValue(undefined, null)).toBe(false);
  });
});
