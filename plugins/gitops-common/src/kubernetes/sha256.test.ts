import { createHash } from 'node:crypto';
import { sha256 } from './sha256';

describe('sha256', () => {
  it.each(['', 'abc', 'naïve 🚀', 'x'.repeat(10_000)])(
    'is what everybody else computes',
    text => {
      expect(sha256(text)).toBe(
        `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
      );
    },
  );
});
