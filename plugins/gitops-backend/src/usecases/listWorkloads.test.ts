import { toReleaseResource } from './listWorkloads';

const recorded = (team: string) => ({
  team,
  workload: 'checkout',
  owner: `group:default/${team}`,
  environments: ['dev'],
});
const release = { team: 'payments', workload: 'checkout', environment: 'dev' };

describe('the owner of a release', () => {
  it.each([
    ['the team that it is asked for, when nobody has the name', [], 'payments'],
    ['who has the name', [recorded('orders')], 'orders'],
    [
      'the team’s own workload before a namesake',
      [recorded('aaa'), recorded('payments')],
      'payments',
    ],
    [
      'nobody, when several other teams have the name',
      [recorded('aaa'), recorded('bbb')],
      undefined,
    ],
  ])('is %s', (_, workloads, owner) => {
    expect(toReleaseResource(release, workloads).owner).toBe(
      owner && `group:default/${owner}`,
    );
  });
});
