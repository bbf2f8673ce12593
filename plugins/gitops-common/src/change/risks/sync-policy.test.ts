import type { JsonObject, JsonValue } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { syncPolicy } from './sync-policy';

const withPolicy = (automated?: JsonValue): JsonObject => ({
  spec: automated === undefined ? {} : { syncPolicy: { automated } },
});
const check = (before: JsonValue | undefined, after: JsonValue | undefined) =>
  checkByHand(
    syncPolicy,
    changeOf('Application', withPolicy(before), withPolicy(after)),
  ).map(sentence => sentence.replace('The Application "a" ', ''));

describe('sync-policy', () => {
  it('finds that it syncs, prunes and empties by itself', () => {
    expect(check(undefined, { prune: true, allowEmpty: true })).toEqual([
      'syncs by itself from now on.',
      'prunes from now on: what goes from Git goes from the cluster.',
      'deletes everything from now on when Git has nothing left for it.',
    ]);
    expect(check({}, { prune: true })).toHaveLength(1);
    expect(
      check({ enabled: false, prune: true }, { prune: true }),
    ).toHaveLength(2);
  });

  it('finds nothing where it becomes less eager, or is new', () => {
    expect(check({ prune: true }, {})).toEqual([]);
    expect(check({}, { prune: true, enabled: false })).toEqual([]);
    expect(
      checkByHand(
        syncPolicy,
        changeOf('Application', undefined, withPolicy({ prune: true })),
      ),
    ).toEqual([]);
  });
});
