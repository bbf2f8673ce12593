import { exampleStandards } from '../__testUtils__/exampleStandards';
import { locate, releaseRefOf } from './locate';

const standards = exampleStandards();
const checkout = { team: 'payments', workload: 'checkout' };

describe('locate', () => {
  it.each([
    ['workloads/payments/checkout/dev.yaml', 'spec', 'dev'],
    ['workloads/payments/checkout/dev.lock.yaml', 'lock', 'dev'],
    ['workloads/payments/checkout/catalog-info.yaml', 'catalog', undefined],
    ['waivers/payments/checkout.yaml', 'waivers', undefined],
    [
      'environments/prod/applications/payments/checkout.yaml',
      'application',
      'prod',
    ],
    [
      'environments/prod/workloads/payments/checkout/service.yaml',
      'manifests',
      'prod',
    ],
  ])('tells what %s holds', (path, area, environment) => {
    expect(locate(path, standards)).toEqual({
      area,
      ...checkout,
      ...(environment ? { environment } : {}),
    });
  });

  it.each([
    'platform/standards.yaml',
    'CODEOWNERS',
    'workloads/payments/checkout/qa.yaml',
    'environments/qa/workloads/payments/checkout/service.yaml',
    'environments/prod/workloads/payments/checkout/nested/service.yaml',
    'environments/prod/workloads/payments/checkout',
    'workloads/payments/checkout/../../../platform/standards.yaml',
    'workloads/Payments/checkout/dev.yaml',
    'workloads/payments/checkout/dev.yaml.bak',
    'x/workloads/payments/checkout/dev.yaml',
    'workloads/payments/checkout/dev.yaml\n',
    '',
  ])('takes %p for the platform’s', path => {
    expect(locate(path, standards)).toEqual({ area: 'platform' });
  });

  it('wants the same value wherever a template repeats a placeholder', () => {
    const repeated = exampleStandards();
    repeated.paths.spec = 'w/{team}/{workload}/{team}-{environment}.yaml';
    expect(locate('w/a/b/a-dev.yaml', repeated)).toMatchObject({ team: 'a' });
    expect(locate('w/a/b/c-dev.yaml', repeated)).toEqual({ area: 'platform' });
  });
});

describe('releaseRefOf', () => {
  it('names the release, the workload or the platform', () => {
    expect(
      releaseRefOf('workloads/payments/checkout/dev.yaml', standards),
    ).toBe('payments/checkout/dev');
    expect(
      releaseRefOf('workloads/payments/checkout/catalog-info.yaml', standards),
    ).toBe('payments/checkout/*');
    expect(releaseRefOf('waivers/payments/checkout.yaml', standards)).toBe(
      'platform',
    );
  });
});
