import { plainWords } from './plainWords';

describe('plainWords', () => {
  it('leaves lines, and nothing that a terminal or a database trips over', () => {
    expect(
      plainWords('\u001b[1;31mNo\u001b[0m\r\n\tno\u0000\u0007\n', 99),
    ).toBe('No\n\tno');
  });

  it('ends after so many characters', () => {
    expect(plainWords('🚢'.repeat(5), 3)).toBe('🚢🚢🚢…');
  });
});
