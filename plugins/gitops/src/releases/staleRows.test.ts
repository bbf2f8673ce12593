import { exampleStaleReleases } from '../__testUtils__/exampleStaleReleases';
import { firstRenewable, ofTeam, releaseKey } from './staleRows';

const all = exampleStaleReleases();

describe('firstRenewable', () => {
  it('goes on in promotion order, and leaves out what is open or not known', () => {
    expect(firstRenewable(all.environments, 10).map(releaseKey)).toEqual([
      'payments/checkout/dev',
      'orders/orders-api/dev',
      'payments/checkout/staging',
    ]);
    expect(firstRenewable(all.environments, 1).map(releaseKey)).toEqual([
      'payments/checkout/dev',
    ]);
  });
});

describe('ofTeam', () => {
  it('keeps the environments and what the team has in them', () => {
    expect(
      ofTeam(all, 'orders').map(({ name, releases }) => [
        name,
        releases.map(releaseKey),
      ]),
    ).toEqual([
      ['dev', ['orders/orders-api/dev']],
      ['staging', []],
      ['prod', []],
    ]);
    expect(ofTeam(all, '')).toEqual(all.environments);
  });
});
