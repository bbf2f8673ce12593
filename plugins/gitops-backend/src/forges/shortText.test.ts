import { shortText } from './shortText';

describe('shortText', () => {
  it('is one line', () => {
    expect(shortText(' a\n\tb ', 10)).toBe('a b');
  });

  it('cuts between characters, and says so', () => {
    expect(shortText('🚢🚢🚢', 2)).toBe('🚢…');
    expect(shortText('🚢🚢', 2)).toBe('🚢🚢');
  });
});
