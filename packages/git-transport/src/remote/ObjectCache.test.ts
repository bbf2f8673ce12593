import type { GitObject } from '../objects/GitObject';
import { ObjectCache } from './ObjectCache';

const object = (bytes: number): GitObject => ({
  type: 'blob',
  bytes: Buffer.alloc(bytes),
});

describe('ObjectCache', () => {
  it('drops what was used least recently when there are too many bytes', () => {
    const cache = new ObjectCache(100);
    for (const oid of ['a', 'b', 'c', 'd']) {
      cache.put(oid, object(25));
    }
    cache.get('a');
    cache.put('e', object(10));
    expect(
      ['a', 'b', 'c', 'd', 'e'].filter(oid => cache.get(oid) !== undefined),
    ).toEqual(['a', 'c', 'd', 'e']);
  });

  it('keeps no object that would push most others out', () => {
    const cache = new ObjectCache(100);
    cache.put('small', object(20));
    cache.put('large', object(26));
    expect(cache.get('large')).toBeUndefined();
    expect(cache.get('small')).toBeDefined();
  });

  it('counts an object once', () => {
    const cache = new ObjectCache(100);
    for (let count = 0; count < 10; count++) {
      cache.put('a', object(20));
    }
    cache.put('b', object(20));
    expect(cache.get('a')).toBeDefined();
  });
});
