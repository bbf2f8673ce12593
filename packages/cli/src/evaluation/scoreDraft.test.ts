import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { scoreDraft, type EvaluatedDescription } from './scoreDraft';
import { summarize } from './summarize';

const stated = { type: 'stated', quote: 'x', start: 0, end: 1 } as const;

function draft(values: Partial<Draft>): Draft {
  return {
    description: '',
    reader: 'rules',
    spec: {},
    origins: {},
    questions: [],
    refusals: [],
    conflicts: [],
    notUnderstood: [],
    ...values,
  };
}

function outcomes(
  expected: Partial<EvaluatedDescription>,
  values: Partial<Draft>,
) {
  return scoreDraft(
    { id: 'a', text: '', facts: {}, ...expected },
    draft(values),
  ).map(({ outcome }) => outcome);
}

describe('scoreDraft', () => {
  it('tells right, wrong and missing facts apart', () => {
    expect(
      outcomes(
        { facts: { name: 'a', 'scale.min': 2, owner: 'b' } },
        { spec: { name: 'a', scale: { min: 3 } } },
      ),
    ).toEqual(['right', 'wrong', 'missed']);
  });

  it('takes lists for whole sets', () => {
    expect(
      outcomes(
        { facts: { dependencies: ['redis', 'workload:a/b'] } },
        {
          spec: { dependencies: [{ type: 'redis' }, { type: 'postgres' }] },
          origins: {
            'dependencies[0].type': stated,
            'dependencies[1].type': stated,
          },
        },
      ),
    ).toEqual(['right', 'missed', 'invented']);
  });

  it('finds what was invented, below a path as well', () => {
    expect(
      outcomes(
        { absent: ['expose', 'name'] },
        {
          spec: { expose: { host: 'a.b' }, name: 'c' },
          origins: {
            'expose.host': stated,
            name: { type: 'assumed', reason: 'r' },
          },
        },
      ),
    ).toEqual(['invented', 'right']);
  });

  it('judges questions, refusals and what was not understood', () => {
    expect(
      outcomes(
        { asks: ['name', 'image'], refuses: [], notUnderstood: ['fax'] },
        {
          questions: [{ path: 'image.tag', text: 't', proposals: [] }],
          refusals: [
            {
              reason: 'privileged',
              quote: 'q',
              start: 0,
              end: 1,
              message: 'm',
              alternative: 'a',
            },
          ],
        },
      ),
    ).toEqual(['missed', 'right', 'invented', 'missed']);
  });
});

describe('summarize', () => {
  it('counts an invented fact like three misses', () => {
    const score = summarize(
      (['right', 'right', 'right', 'invented'] as const).map(outcome => ({
        field: 'a',
        outcome,
        detail: '',
      })),
    );
    expect(score).toMatchObject({ accuracy: 0.5, right: 3, invented: 1 });
  });
});
