import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { markDescription } from './markDescription';

const NOTHING: Pick<Draft, 'origins' | 'refusals' | 'notUnderstood'> = {
  origins: {},
  refusals: [],
  notUnderstood: [],
};

function stated(quote: string, start: number) {
  return { type: 'stated' as const, quote, start, end: start + quote.length };
}

describe('markDescription', () => {
  it('cuts the sentence where the marks begin and end', () => {
    expect(
      markDescription({
        description: 'a Redis cache',
        draft: { ...NOTHING, origins: { dependencies: stated('Redis', 2) } },
      }),
    ).toEqual([
      { text: 'a ', mark: undefined },
      { text: 'Redis', mark: 'stated' },
      { text: ' cache', mark: undefined },
    ]);
  });

  it('lights what lies within the field that has the focus, above all else', () => {
    const draft = {
      ...NOTHING,
      origins: {
        'dependencies[0].type': stated('Redis', 0),
        name: stated('cache', 6),
      },
      refusals: [
        {
          reason: 'not-allowed' as const,
          quote: 'Redis',
          start: 0,
          end: 5,
          message: '',
          alternative: '',
        },
      ],
    };
    expect(
      markDescription({
        description: 'Redis cache',
        draft,
        focus: ['dependencies'],
      }).map(({ mark }) => mark),
    ).toEqual(['focused', undefined, 'stated']);
    expect(markDescription({ description: 'Redis cache', draft })[0].mark).toBe(
      'refused',
    );
  });

  it('puts the runs together to the sentence again, whatever it is', () => {
    for (const description of ['', '\n\n', 'a🚢b', 'no marks at all']) {
      const runs = markDescription({
        description,
        draft: {
          ...NOTHING,
          notUnderstood: [{ text: 'x', start: 1, end: 2 }],
        },
      });
      expect(runs.map(({ text }) => text).join('')).toBe(description);
    }
  });
});
