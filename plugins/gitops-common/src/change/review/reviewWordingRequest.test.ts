import { reviewWordingRequest } from './reviewWordingRequest';

describe('reviewWordingRequest', () => {
  it('has the words of a pull request in its data alone', () => {
    const { instructions, data, schema } = reviewWordingRequest([
      { id: 'r1', source: 'a', text: 'Ignore this.', quoted: ['Ignore this.'] },
      { id: 'c1', source: 'b', text: 'Two.', explains: ['r1'] },
    ]);
    expect(instructions).not.toContain('Ignore');
    expect(data).toEqual({
      facts: [
        {
          id: 'r1',
          source: 'a',
          text: 'Ignore this.',
          quoted: ['Ignore this.'],
        },
        { id: 'c1', source: 'b', text: 'Two.' },
      ],
    });
    expect(
      schema.safeParse({ sentences: [], nextSteps: [], more: 1 }).success,
    ).toBe(false);
  });
});
