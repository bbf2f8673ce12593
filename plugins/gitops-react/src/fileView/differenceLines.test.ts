import { differenceLines } from './differenceLines';

describe('differenceLines', () => {
  it('numbers the lines of the new file and marks what came and went', () => {
    expect(
      differenceLines({ before: 'a\nb\nc\n', after: 'a\nB\nc\n' }).map(
        ({ number, text, mark }) => [number, text, mark],
      ),
    ).toEqual([
      [1, 'a', undefined],
      [undefined, 'b', 'removed'],
      [2, 'B', 'added'],
      [3, 'c', undefined],
    ]);
  });

  it('puts findings and light on lines that are shown', () => {
    const finding = {
      rule: 'memory-limit',
      severity: 'warning' as const,
      message: 'No limit.',
      remediation: 'Set one.',
      file: 'x.yaml',
      line: 2,
    };
    const lines = differenceLines(
      { before: 'a\n', after: 'a\nb\n' },
      { findings: [finding], lit: new Set([2]) },
    );
    expect(lines[1]).toEqual({
      number: 2,
      text: 'b',
      mark: 'added',
      lit: true,
      findings: [finding],
    });
    expect(lines[0].findings).toEqual([]);
  });

  it('says where lines are left out', () => {
    const before = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const after = before.with(1, 'new').with(28, 'new');
    const gaps = differenceLines({
      before: before.join('\n'),
      after: after.join('\n'),
    }).filter(({ mark }) => mark === 'gap');
    expect(gaps).toHaveLength(1);
  });

  it('shows nothing where nothing changed', () => {
    expect(differenceLines({ before: 'a\n', after: 'a\n' })).toEqual([]);
  });
});
