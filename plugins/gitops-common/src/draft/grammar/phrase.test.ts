import { phrase } from './phrase';
import { Reading } from './reading';

const match = (source: string, text: string, at = 0) =>
  phrase(source).matchAt(new Reading(text), at);

describe('phrase', () => {
  it('matches words, choices and what may be left out', () => {
    expect(
      match('(owned|run) by [the|our] team', 'owned by our team')?.end,
    ).toBe(4);
    expect(match('(owned|run) by [the|our] team', 'run by team')?.end).toBe(3);
    expect(match('(owned|run) by team', 'sold by team')).toBeUndefined();
  });

  it('captures values with their place', () => {
    expect(match('port _ {port}', 'port is: 8080')?.captures.port).toEqual({
      start: 3,
      end: 4,
      value: 8080,
    });
  });

  it('goes back when an optional part took too much', () => {
    expect(match('[a] (a b|c)', 'a b')?.end).toBe(2);
  });

  it('does not look beyond the sentence', () => {
    expect(match('redis cache', 'redis. cache')).toBeUndefined();
  });

  it('does not see what another reader has taken', () => {
    const reading = new Reading('redis cache');
    reading.take({ start: 1, end: 2 });
    expect(phrase('redis [cache]').matchAt(reading, 0)?.end).toBe(1);
  });

  it('says which class it does not know', () => {
    expect(() => phrase('port {prot}')).toThrow('No class "prot"');
  });

  it('has to begin with something that can be looked up', () => {
    expect(() => phrase('[the] _')).toThrow('has to begin');
  });
});
