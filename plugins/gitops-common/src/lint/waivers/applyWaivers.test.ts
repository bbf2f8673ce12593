import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { Finding } from '../../vocabulary';
import { applyWaivers } from './applyWaivers';
import type { Waiver } from './Waiver';

const waiver: Waiver = {
  rule: 'read-only-root',
  reason: 'The image writes.',
  owner: 'group:default/payments',
  expires: '2027-06-30',
};

const finding: Finding = {
  rule: 'read-only-root',
  severity: 'error',
  message: 'Container "checkout" can write.',
  remediation: 'Set it.',
  file: 'environments/dev/workloads/payments/checkout/deployment.yaml',
  resource: {
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    name: 'checkout',
  },
};

const apply = (
  waivers: Partial<Waiver>[],
  { today = '2027-06-30', found = finding } = {},
) =>
  applyWaivers([found], {
    waivers: waivers.map(changes => ({ ...waiver, ...changes })),
    team: 'payments',
    workload: 'checkout',
    standards: exampleStandards(),
    today,
  })[0];

describe('applyWaivers', () => {
  it('makes a note of a waived finding, with who, why and until when', () => {
    expect(apply([{}])).toEqual({
      ...finding,
      severity: 'info',
      waiver: {
        reason: 'The image writes.',
        owner: 'group:default/payments',
        expires: '2027-06-30',
        severity: 'error',
      },
    });
  });

  it('counts a finding again the day after', () => {
    expect(apply([{}], { today: '2027-07-01' })).toEqual({
      ...finding,
      remediation:
        'Set it. The waiver of group:default/payments ran out on 2027-06-30.',
      waiver: {
        reason: 'The image writes.',
        owner: 'group:default/payments',
        expires: '2027-06-30',
        severity: 'error',
        expired: true,
      },
    });
  });

  it('takes the waiver that lasts longest', () => {
    expect(
      apply([{ expires: '2026-01-01' }, { expires: '2028-01-01' }]).waiver
        ?.expires,
    ).toBe('2028-01-01');
  });

  it.each<[string, Partial<Waiver>, Finding]>([
    ['another rule', { rule: 'image-tag' }, finding],
    ['another environment', { environments: ['prod'] }, finding],
    [
      'another object',
      { resource: { kind: 'Deployment', name: 'other' } },
      finding,
    ],
    [
      'another workload',
      {},
      { ...finding, file: finding.file.replace('checkout', 'ledger') },
    ],
    ['a file of the platform', {}, { ...finding, file: 'platform/a.yaml' }],
  ])('is not for %s', (_, changes, found) => {
    expect(apply([changes], { found })).toEqual(found);
  });

  it('is for the environments and the object that it names', () => {
    expect(
      apply([
        {
          environments: ['dev', 'prod'],
          resource: { kind: 'Deployment', name: 'checkout' },
        },
      ]).severity,
    ).toBe('info');
  });
});
