import { closestWord } from './closestWord';

describe('closestWord', () => {
  const words = ['replicas', 'resources', 'dependencies', 'env'];

  it.each([
    ['replcias', 'replicas'],
    ['dependancies', 'dependencies'],
    ['Env', 'env'],
  ])('takes %s for %s', (typed, meant) => {
    expect(closestWord(typed, words)).toBe(meant);
  });

  it('suggests nothing for a word that is far from all', () => {
    expect(closestWord('colour', words)).toBeUndefined();
    expect(closestWord('x', [])).toBeUndefined();
  });
});
