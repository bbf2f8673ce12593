import { shortName } from './shortName';

describe('shortName', () => {
  it('leaves a name that fits', () => {
    expect(shortName('checkout-redis', 52)).toBe('checkout-redis');
  });

  it('keeps two long names two', () => {
    const long = `${'a'.repeat(40)}-${'b'.repeat(40)}`;
    expect(shortName(`${long}1`, 52)).toHaveLength(52);
    expect(shortName(`${long}1`, 52)).not.toBe(shortName(`${long}2`, 52));
    expect(shortName(`${long}1`, 52)).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])$/);
    expect(shortName(`${long}1`, 50)).not.toContain('--');
  });
});
