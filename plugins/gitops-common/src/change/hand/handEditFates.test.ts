import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { handEditFates } from './handEditFates';

const FOLDER = 'environments/dev/workloads/payments/checkout';

describe('handEditFates', () => {
  it('tells what is adopted, lost and kept', () => {
    expect(
      handEditFates({
        standards: exampleStandards(),
        continues: true,
        handEdits: [
          { path: `${FOLDER}/deployment.yaml`, kind: 'edited' },
          { path: `${FOLDER}/role.yaml`, kind: 'added' },
          { path: `${FOLDER}/service.yaml`, kind: 'deleted' },
          { path: `${FOLDER}/config-map.yaml`, kind: 'edited' },
          { path: `${FOLDER}/elsewhere.yaml`, kind: 'deleted' },
          { path: 'workloads/payments/checkout/dev.yaml', kind: 'edited' },
        ],
        adopted: [{ path: `${FOLDER}/deployment.yaml` }],
        edits: [
          {
            action: 'update',
            path: `${FOLDER}/deployment.yaml`,
            before: 'a',
            after: 'b',
          },
          { action: 'delete', path: `${FOLDER}/role.yaml`, before: 'a' },
          { action: 'create', path: `${FOLDER}/service.yaml`, after: 'a' },
          {
            action: 'unchanged',
            path: `${FOLDER}/config-map.yaml`,
            before: 'a',
          },
        ],
      }).map(({ path, fate }) => [path.split('/').pop(), fate]),
    ).toEqual([
      ['deployment.yaml', 'adopted'],
      ['role.yaml', 'lost'],
      ['service.yaml', 'lost'],
      ['config-map.yaml', 'kept'],
      ['elsewhere.yaml', 'kept'],
      ['dev.yaml', 'adopted'],
    ]);
  });

  it('lets a spec that was edited go where another one takes its place', () => {
    const path = 'workloads/payments/checkout/dev.yaml';
    expect(
      handEditFates({
        standards: exampleStandards(),
        continues: false,
        handEdits: [{ path, kind: 'edited' }],
        edits: [{ action: 'update', path, before: 'a', after: 'b' }],
      }),
    ).toEqual([{ path, kind: 'edited', fate: 'lost' }]);
  });
});
