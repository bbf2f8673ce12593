import { ago, personName, shortRevision } from './wording';

describe('wording', () => {
  const now = new Date('2026-01-02T12:00:00Z');

  it('says how long ago something was in the unit that fits', () => {
    expect(ago('2026-01-02T11:59:40Z', now)).toBe('20 seconds ago');
    expect(ago('2026-01-02T11:57:00Z', now)).toBe('3 minutes ago');
    expect(ago('2026-01-02T09:00:00Z', now)).toBe('3 hours ago');
    expect(ago('2026-01-01T12:00:00Z', now)).toBe('yesterday');
  });

  it('calls people by their name and revisions by their first digits', () => {
    expect(personName('user:default/dana')).toBe('dana');
    expect(shortRevision('0123456789abcdef')).toBe('01234567');
  });
});
