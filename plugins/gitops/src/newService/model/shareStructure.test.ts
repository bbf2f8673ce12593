import { shareStructure } from './shareStructure';

describe('shareStructure', () => {
  it('gives the whole its old identity when nothing changed', () => {
    const before = { a: [1, { b: 'c' }], d: undefined };
    expect(shareStructure(before, structuredClone(before))).toBe(before);
  });

  it('gives unchanged parts their old identity and changed ones a new one', () => {
    const before = { a: { x: 1 }, b: { y: 1 } };
    const after = shareStructure(before, { a: { x: 1 }, b: { y: 2 } });
    expect(after).toEqual({ a: { x: 1 }, b: { y: 2 } });
    expect(after.a).toBe(before.a);
    expect(after.b).not.toBe(before.b);
  });

  it('sees a key that came, went or moved', () => {
    const before = { a: 1, b: 2 };
    expect(shareStructure(before, { a: 1 })).toEqual({ a: 1 });
    expect(shareStructure(before, { a: 1, b: 2, c: 3 })).toHaveProperty('c');
    expect(Object.keys(shareStructure(before, { b: 2, a: 1 }))).toEqual([
      'b',
      'a',
    ]);
  });

  it('does not take a list for a record with the same entries', () => {
    expect(shareStructure({ 0: 'a' }, ['a'])).toEqual(['a']);
    expect(shareStructure(['a'], { 0: 'a' })).toEqual({ 0: 'a' });
    expect(shareStructure(['a', 'b'], ['a'])).toEqual(['a']);
  });
});
