import { withCondition } from './__testUtils__/snapshots';
import { diagnose } from './diagnose';
import { groupDiagnoses } from './groupDiagnoses';

const unreachable = (name: string, server: string) => {
  const snapshot = {
    ...withCondition(
      'ComparisonError',
      `Failed to load live state: failed to get cluster info for "${server}": dial tcp: i/o timeout`,
    ),
    destination: { server },
  };
  const application = { ...snapshot.ref, name };
  return diagnose({
    snapshot,
    context: { now: '2026-03-02T10:00:00Z' },
  }).map(diagnosis => ({ application, diagnosis }));
};

describe('groupDiagnoses', () => {
  it('puts Applications of one cluster together, the largest group first', () => {
    const groups = groupDiagnoses([
      ...unreachable('a', 'https://10.0.0.1'),
      ...unreachable('b', 'https://10.0.0.2'),
      ...unreachable('c', 'https://10.0.0.2'),
      ...unreachable('c', 'https://10.0.0.2'),
    ]);
    expect(
      groups.map(({ key, applications }) => [
        key,
        applications.map(({ name }) => name),
      ]),
    ).toEqual([
      ['cluster-unreachable:https://10.0.0.2', ['b', 'c']],
      ['cluster-unreachable:https://10.0.0.1', ['a']],
    ]);
    expect(groups[0].title).toBe('Cluster cannot be reached');
  });

  it('leaves out what is the cause of one Application only', () => {
    const snapshot = withCondition(
      'ComparisonError',
      'apps/x: app path does not exist',
    );
    const [diagnosis] = diagnose({
      snapshot,
      context: { now: '2026-03-02T10:00:00Z' },
    });
    expect(groupDiagnoses([{ application: snapshot.ref, diagnosis }])).toEqual(
      [],
    );
  });
});
