import { findEnvironments } from './environments';
import { Reading } from './reading';

const names = ['dev', 'staging', 'prod'];
const found = (text: string) =>
  findEnvironments(new Reading(text), names).map(({ environments, unknown }) =>
    unknown ? 'unknown' : environments,
  );

describe('findEnvironments', () => {
  it.each([
    ['3 replicas in production', [['prod']]],
    ['in staging and production', [['staging', 'prod']]],
    ['development: 1', [['dev']]],
    ['live on uat', [['staging']]],
    ['in live', [['prod']]],
    ['in all three environments', [[]]],
    ['2 everywhere, but 5 in prod', [[], ['prod']]],
    ['outside production', [['dev', 'staging']]],
    ['non-prod', [['dev', 'staging']]],
    ['in staging but internal there', [['staging'], ['staging']]],
    ['on qa', ['unknown']],
  ])('reads %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['the dev team', 'production-ready', 'live scores', 'a test suite'])(
    'finds none in %j',
    text => expect(found(text)).toEqual([]),
  );
});
