import fc from 'fast-check';
import { formatPath, parsePath, valueAt, withValueAt } from './documentPath';

describe('document paths', () => {
  it('spell keys by dots, items by index and odd keys in quotes', () => {
    expect(
      formatPath(['spec', 'containers', 0, 'labels', 'app.kubernetes.io/name']),
    ).toBe('spec.containers[0].labels["app.kubernetes.io/name"]');
  });

  it('are read back as they were written, whatever the keys', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.nat(99)), { maxLength: 6 }),
        segments => {
          expect(parsePath(formatPath(segments))).toEqual(segments);
        },
      ),
    );
  });

  it.each(['.a', 'a..b', 'a[', 'a["b]', 'a b', '[x]'])(
    'refuse %s',
    malformed => {
      expect(() => parsePath(malformed)).toThrow(TypeError);
    },
  );

  it('read a value, and nothing from the prototype', () => {
    expect(valueAt({ a: [{ b: 1 }] }, 'a[0].b')).toBe(1);
    expect(valueAt({ a: 1 }, 'a.b')).toBeUndefined();
    expect(valueAt({}, 'constructor')).toBeUndefined();
  });

  it('set a value in a copy, making what is missing', () => {
    const before = { a: { b: 1 } };
    expect(withValueAt(before, 'c[0].d', 2)).toEqual({
      a: { b: 1 },
      c: [{ d: 2 }],
    });
    expect(before).toEqual({ a: { b: 1 } });
    expect(withValueAt(before, 'a.b', undefined)).toEqual({ a: {} });
    expect(() => withValueAt(before, 'a.b.c', 1)).toThrow(/scalar/);
  });

  it('cannot reach the prototype of objects', () => {
    withValueAt({}, '__proto__.polluted', true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
