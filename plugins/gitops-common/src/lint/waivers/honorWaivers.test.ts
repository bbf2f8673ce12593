import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { Finding } from '../../vocabulary';
import { honorWaivers } from './honorWaivers';

const finding = (workload: string): Finding => ({
  rule: 'read-only-root',
  severity: 'error',
  message: 'It can write.',
  remediation: 'Set it.',
  file: `environments/dev/workloads/payments/${workload}/deployment.yaml`,
});

const waivers = (workload: string, rule = 'read-only-root') => ({
  path: `waivers/payments/${workload}.yaml`,
  content: `apiVersion: slipway.dev/v1alpha1
kind: Waivers
waivers:
  - rule: ${rule}
    reason: The vendor's image writes to its own folder.
    owner: group:default/payments
    expires: 2027-06-30
`,
});

const honor = (files: { path: string; content: string }[]) =>
  honorWaivers([finding('checkout'), finding('ledger')], {
    files,
    standards: exampleStandards(),
    today: '2027-01-01',
  }).map(({ severity }) => severity);

describe('honorWaivers', () => {
  it('waives what each file says of its own workload', () => {
    expect(honor([waivers('checkout')])).toEqual(['info', 'error']);
    expect(honor([waivers('checkout'), waivers('ledger')])).toEqual([
      'info',
      'info',
    ]);
  });

  it('waives nothing by a file that cannot be read, or lies elsewhere', () => {
    expect(
      honor([
        waivers('checkout', 'no-such-rule'),
        { ...waivers('ledger'), path: 'workloads/payments/ledger/x.yaml' },
      ]),
    ).toEqual(['error', 'error']);
  });
});
