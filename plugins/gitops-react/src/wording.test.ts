import { ago, clockTime, personName, shortRevision } from './wording';

describe('wording', () => {
  const now = new Date('2026-01-02T12:00:00Z');

  it('says how long ago something was in the unit that fits', () => {
    expect(ago('2026-01-02T11:59:40Z', now)).toBe('20 seconds ago');
    expect(ago('2026-01-02T11:57:00Z', now)).toBe('3 minutes ago');
    expect(ago('2026-01-02T09:00:00Z', now)).toBe('3 hours ago');
    expect(ago('2026-01-01T12:00:00Z', now)).toBe('yesterday');
  });

  it('says the time of the clock, and the day of another day', () => {
    expect(clockTime('2026-01-02T11:03:00', new Date('2026-01-02T12:00'))).toBe(
      '11:03',
    );
    expect(clockTime('2026-01-01T11:03:00', new Date('2026-01-02T12:00'))).toBe(
      'Jan 1, 11:03',
    );
  });

  it('calls people by their name and revisions by their first digits', () => {
    expect(personName('user:default/dana')).toBe('dana');
    expect(shortRevision('0123456789abcdef0123456789abcdef01234567')).toBe(
      '01234567',
    );
    expect(shortRevision('sha256:0123456789abcdef')).toBe('01234567');
    expect(shortRevision('v1.8.0-rc.1')).toBe('v1.8.0-rc.1');
  });
});
