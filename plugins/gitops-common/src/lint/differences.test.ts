import { differences } from './differences';

describe('differences', () => {
  it('finds none between equal values', () => {
    expect(
      differences({ a: [1, { b: null }] }, { a: [1, { b: null }] }, ''),
    ).toEqual([]);
  });

  it('names the deepest place, and keys that only one side has', () => {
    expect(
      differences({ a: [1, 2], c: true }, { a: [1], b: {} }, 'spec'),
    ).toEqual([
      { path: 'spec.a[1]', found: 2, wanted: undefined },
      { path: 'spec.b', found: undefined, wanted: {} },
      { path: 'spec.c', found: true, wanted: undefined },
    ]);
  });

  it('does not take what an object inherits for a key of it', () => {
    expect(differences({ toString: 'x' }, {}, '')).toEqual([
      { path: 'toString', found: 'x', wanted: undefined },
    ]);
  });
});
