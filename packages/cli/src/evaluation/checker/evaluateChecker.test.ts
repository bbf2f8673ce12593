import path from 'node:path';
import { evaluateChecker } from './evaluateChecker';
import { readParaphrases } from './readParaphrases';

const read = (name: string) =>
  readParaphrases(path.join(__dirname, 'paraphrases', `${name}.yaml`));

describe('evaluateChecker', () => {
  it.each([
    ['tuned', 0.25],
    ['held-out', 0.5],
  ])('finds that nothing untrue of the %s wordings is kept', (name, limit) => {
    const { refused, lies, missed, byMutation } = evaluateChecker(
      read(name),
      1,
    );
    expect(lies).toEqual({ count: 0, of: lies.of });
    expect(missed).toEqual({ count: 0, of: missed.of });
    expect(lies.of).toBeGreaterThan(30);
    expect(missed.of).toBeGreaterThan(1_000);
    expect(Object.keys(byMutation).length).toBeGreaterThan(10);
    expect(refused.of).toBeGreaterThan(30);
    expect(refused.count / refused.of).toBeLessThan(limit);
  });

  it('counts what is kept and untrue, and what is refused and true', () => {
    const facts = [{ id: 'e1', source: 'Application a-b', text: 'Degraded' }];
    const { refused, lies, details } = evaluateChecker(
      [
        {
          sentence: { text: 'a-b is Degraded.', facts: ['e1'] },
          facts,
          isTrue: false,
        },
        {
          sentence: { text: 'a-b has trouble.', facts: ['e1'] },
          facts,
          isTrue: true,
        },
      ],
      1,
    );
    expect(lies).toEqual({ count: 1, of: 1 });
    expect(refused).toEqual({ count: 1, of: 1 });
    expect(details[0]).toBe('kept, a lie: a-b is Degraded.');
  });

  it('gives the same figures for the same seed', () => {
    const cases = read('tuned').slice(0, 10);
    expect(evaluateChecker(cases, 3)).toEqual(evaluateChecker(cases, 3));
  });
});
