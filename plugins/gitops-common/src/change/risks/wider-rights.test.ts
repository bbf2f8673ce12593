import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { JsonObject } from '../../kubernetes';
import { widerRights } from './wider-rights';

const [environment] = exampleStandards().environments;

function check(
  kind: string,
  before?: JsonObject,
  after?: JsonObject,
): string[] {
  return widerRights.check({
    objects: [
      {
        path: 'a.yaml',
        area: 'manifests',
        kind,
        name: 'a',
        action: before ? 'update' : 'create',
        ...(before ? { before } : {}),
        ...(after ? { after } : {}),
      },
    ],
    environment,
  });
}

describe('wider-rights', () => {
  it('finds a role that comes, and one that says something else', () => {
    expect(check('Role', undefined, { rules: [{ verbs: ['*'] }] })).toEqual([
      'The Role "a" comes.',
    ]);
    expect(
      check(
        'ClusterRoleBinding',
        { subjects: [] },
        { subjects: [{ name: 'b' }] },
      ),
    ).toEqual(['The ClusterRoleBinding "a" says something else.']);
  });

  it('finds nothing in labels, in what goes, and in other kinds', () => {
    expect(
      check('Role', { rules: [] }, { rules: [], metadata: { labels: {} } }),
    ).toEqual([]);
    expect(check('Role', { rules: [{ verbs: ['*'] }] })).toEqual([]);
    expect(check('RolePolicy', undefined, { rules: [1] })).toEqual([]);
  });
});
