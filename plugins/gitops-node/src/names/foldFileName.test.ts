import { foldFileName } from './foldFileName';

describe('foldFileName', () => {
  it.each([
    ['README.md', 'readme.MD'],
    ['Größe', 'gRÖSSE'.replace('SS', 'ß')],
    ['e\u0301t\u00e9', '\u00e9te\u0301'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(foldFileName(one)).toBe(foldFileName(other));
  });

  it('tells other names apart', () => {
    expect(foldFileName('dev.yaml')).not.toBe(foldFileName('dev.yml'));
  });
});
