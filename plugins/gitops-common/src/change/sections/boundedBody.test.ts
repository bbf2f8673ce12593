import { boundedBody } from './boundedBody';

describe('boundedBody', () => {
  it('puts sections under each other, and leaves out those that are not', () => {
    expect(boundedBody(['a', undefined, '', 'b'])).toBe('a\n\nb\n');
  });

  it('ends a long body after a whole line, with a word', () => {
    const lines = Array.from({ length: 9000 }, (_, index) => `- line ${index}`);
    const body = boundedBody(['start', lines.join('\n')]);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.length).toBeGreaterThan(59_000);
    expect(body).toMatch(
      /\n- line \d+\n\nThe description ends here, since it got too long\..*\n$/,
    );
  });
});
