import { exampleStandards } from '../__testUtils__/exampleStandards';
import type { PlannedEdit } from './changePlan';
import { changedObjects } from './changedObjects';

const standards = exampleStandards();
const path = 'environments/dev/workloads/payments/checkout/a.yaml';

const role = (name: string, verb: string) =>
  `apiVersion: v1\nkind: Role\nmetadata: { name: ${name} }\nrules: [${verb}]\n`;

function objects(...edits: PlannedEdit[]) {
  return changedObjects({ edits, standards }).map(
    ({ kind, name, action, before, after }) => [
      `${kind} ${name}`,
      action,
      before?.rules,
      after?.rules,
    ],
  );
}

describe('changedObjects', () => {
  it('pairs the objects of a file by kind and name', () => {
    expect(
      objects({
        action: 'update',
        path,
        before: [role('a', 'get'), role('b', 'get'), role('d', 'get')].join(
          '---\n',
        ),
        after: [role('d', 'get'), role('c', 'get'), role('a', 'list')].join(
          '---\n',
        ),
      }),
    ).toEqual([
      ['Role a', 'update', ['get'], ['list']],
      ['Role b', 'delete', ['get'], undefined],
      ['Role d', 'unchanged', ['get'], ['get']],
      ['Role c', 'create', undefined, ['get']],
    ]);
  });

  it('knows files that come, go and stay', () => {
    expect(
      objects(
        { action: 'create', path, after: role('a', 'get') },
        { action: 'delete', path, before: role('b', 'get') },
        { action: 'unchanged', path, before: role('c', 'get') },
      ).map(([name, action]) => [name, action]),
    ).toEqual([
      ['Role a', 'create'],
      ['Role b', 'delete'],
      ['Role c', 'unchanged'],
    ]);
  });

  it('leaves out what is no object, and files of other areas', () => {
    expect(
      objects(
        { action: 'create', path, after: 'a: [' },
        { action: 'create', path, after: '- a\n---\nkind: 3\n' },
        { action: 'create', path, after: 'kind: A\na: *nowhere\n' },
        { action: 'create', path: 'platform/a.yaml', after: role('a', 'get') },
        {
          action: 'create',
          path: 'workloads/payments/checkout/dev.yaml',
          after: 'kind: api\n',
        },
      ),
    ).toEqual([]);
  });
});
