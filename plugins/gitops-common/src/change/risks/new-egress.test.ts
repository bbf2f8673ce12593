import { checkRisk } from '../__testUtils__/checkRisk';
import { newEgress } from './new-egress';

const mail = { description: 'Mail', cidr: '10.9.0.0/24', port: 587 };
const provider = { description: 'Payment provider', port: 443 };
const out = (...egressTo: { description: string; port: number }[]) => ({
  network: { egressTo },
});

describe('new-egress', () => {
  it('finds the ways out that a new workload brings', () => {
    expect(checkRisk(newEgress, { after: out(mail, provider) })).toEqual([
      'The workload may reach 10.9.0.0/24 on TCP port 587.',
      'The workload may reach all public addresses on TCP port 443.',
    ]);
  });

  it('finds only what is new', () => {
    expect(
      checkRisk(newEgress, {
        before: out(mail),
        after: {
          ...out(mail),
          dependencies: [{ type: 'redis' }],
        },
        environment: 'prod',
      }),
    ).toEqual(['The workload may reach 10.60.8.0/24 on TCP port 6379.']);
  });

  it('finds nothing where the way out stays within the cluster, or goes', () => {
    expect(
      checkRisk(newEgress, {
        before: out(mail),
        after: { dependencies: [{ type: 'redis' }] },
      }),
    ).toEqual([]);
  });
});
