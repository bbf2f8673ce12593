import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { checkRisk } from '../__testUtils__/checkRisk';
import { dataAtRisk } from './data-at-risk';

const withPostgres = { dependencies: [{ type: 'postgres' as const }] };
const set = (spec: object) => ({
  path: 'x.yaml',
  area: 'manifests' as const,
  kind: 'StatefulSet',
  name: 'db',
  before: {
    spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }], ...spec },
  },
});
const environment = exampleStandards().environments[0];

describe('data-at-risk', () => {
  it('says where the data of a dependency stays when it goes', () => {
    expect(checkRisk(dataAtRisk, { before: withPostgres, after: {} })).toEqual([
      'The StatefulSet "checkout-postgres" goes; its volume claims (data-checkout-postgres-*) stay in the cluster until somebody deletes them.',
    ]);
  });

  it('says when the claims go with it', () => {
    const policy = {
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' },
    };
    expect(
      dataAtRisk.check({
        objects: [{ ...set(policy), action: 'delete' }],
        environment,
      }),
    ).toEqual([
      'The StatefulSet "db" goes, and its volume claims (data-db-*) with their data.',
    ]);
  });

  it('finds volumes that change, and claims that go', () => {
    const [changed] = dataAtRisk.check({
      objects: [{ ...set({}), after: { spec: {} }, action: 'update' }],
      environment,
    });
    expect(changed).toMatch(/volumes of the StatefulSet "db" change/);
    const [gone] = dataAtRisk.check({
      objects: [
        { ...set({}), kind: 'PersistentVolumeClaim', action: 'delete' },
      ],
      environment,
    });
    expect(gone).toMatch(/volume claim "db" goes/);
  });

  it('finds nothing where data stays or where there is none', () => {
    expect(checkRisk(dataAtRisk, { before: {}, after: withPostgres })).toEqual(
      [],
    );
    expect(
      checkRisk(dataAtRisk, { before: { dependencies: [{ type: 'redis' }] } }),
    ).toEqual([]);
  });
});
