import { keysOf, pointerOf, valueAtPointer } from './jsonPointer';

const document = {
  '': 'empty',
  'a/b': { 'm~n': [{ name: 'first' }, { name: 'second' }] },
  list: ['zero'],
};

describe('a JSON Pointer', () => {
  it('escapes what has a meaning of its own, and reads it back', () => {
    const keys = ['a/b', 'm~n', 1, '~1'];
    expect(pointerOf(...keys)).toBe('/a~1b/m~0n/1/~01');
    expect(keysOf(pointerOf(...keys))).toEqual(['a/b', 'm~n', '1', '~1']);
  });

  it.each([
    ['/a~1b/m~0n/1/name', 'second'],
    ['/', 'empty'],
    ['', document],
  ])('leads with %p to the value', (pointer, value) => {
    expect(valueAtPointer(document, pointer)).toEqual(value);
  });

  it.each(['/none', '/list/1', '/list/00', '/list/name', 'list', '/list/0/x'])(
    'leads nowhere with %p',
    pointer => {
      expect(valueAtPointer(document, pointer)).toBeUndefined();
    },
  );
});
