import { bullets } from './bullets';

describe('bullets', () => {
  it('escapes each sentence, and says how many more there are', () => {
    expect(bullets(['a *b*', 'c\n# d', 'e', 'f'], 2)).toEqual([
      '- a \\*b\\*',
      '- c \\# d',
      '- and 2 more',
    ]);
    expect(bullets([])).toEqual([]);
  });
});
