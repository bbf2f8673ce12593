import { fullestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { renderRelease } from '../../render';
import { deleteEdits } from './deleteEdits';

const standards = exampleStandards();

function edits(environment: string, released: string[]) {
  return deleteEdits({
    identity: {
      repository: 'gitops',
      team: 'payments',
      workload: 'checkout',
      environment,
    },
    baseFiles: [
      ...renderRelease({ spec: fullestSpec, standards, environment }).files,
      { path: 'workloads/payments/checkout/other.yaml', content: 'a: 1\n' },
      { path: 'environments/dev/workloads/a/b/c.yaml', content: 'a: 1\n' },
    ],
    standards,
    released,
  });
}

const left = (list: ReturnType<typeof edits>) =>
  list
    .filter(({ action }) => action !== 'delete')
    .map(({ path, action }) => [path, action]);

const FOREIGN = [
  ['workloads/payments/checkout/other.yaml', 'unchanged'],
  ['environments/dev/workloads/a/b/c.yaml', 'unchanged'],
];

describe('deleteEdits', () => {
  it('deletes the release, and the entity with the last environment', () => {
    expect(left(edits('prod', ['prod']))).toEqual(FOREIGN);
  });

  it('says the lifecycle that is left in the entity', () => {
    expect(left(edits('prod', ['dev', 'prod']))).toEqual([
      ['workloads/payments/checkout/catalog-info.yaml', 'update'],
      ...FOREIGN,
    ]);
    expect(left(edits('dev', ['dev', 'prod']))).toEqual([
      ['workloads/payments/checkout/catalog-info.yaml', 'unchanged'],
      ...FOREIGN,
    ]);
  });
});
