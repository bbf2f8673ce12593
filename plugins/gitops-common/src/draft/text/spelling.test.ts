import { mendSpelling } from './spelling';

describe('mendSpelling', () => {
  it.each([
    ['reddis', 'redis'],
    ['postgress', 'postgres'],
    ['intrnal', 'internal'],
    ['replcias', 'replicas'],
    ['nodjs', 'nodejs'],
    ['pyhton', 'python'],
  ])('reads %s as %s', (written, meant) => {
    expect(mendSpelling(written)).toBe(meant);
  });

  it.each(['hosts', 'mode', 'caller', 'image', 'posts', 'radish-ui'])(
    'leaves %s alone, which is short or another word',
    word => expect(mendSpelling(word)).toBe(word),
  );
});
