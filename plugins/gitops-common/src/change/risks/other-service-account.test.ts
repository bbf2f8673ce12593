import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { otherServiceAccount } from './other-service-account';

const pod = (spec: JsonObject) => ({ spec: { template: { spec } } });
const found = (before: JsonObject | undefined, after: JsonObject) =>
  checkByHand(otherServiceAccount, changeOf('Deployment', before, after));

describe('other-service-account', () => {
  it('finds another account, and the default one', () => {
    const before = pod({ serviceAccountName: 'a' });
    expect([
      ...found(before, pod({ serviceAccountName: 'cluster-admin' })),
      ...found(before, pod({})),
    ]).toEqual([
      'The Deployment "a" runs as the ServiceAccount "cluster-admin" instead of "a".',
      'The Deployment "a" runs as the ServiceAccount "default" instead of "a".',
    ]);
  });

  it('finds nothing in what comes, and in the default by its name', () => {
    expect(found(undefined, pod({ serviceAccountName: 'a' }))).toEqual([]);
    expect(found(pod({}), pod({ serviceAccountName: 'default' }))).toEqual([]);
  });
});
