import { exampleStandards } from '../__testUtils__/exampleStandards';
import { releasePaths } from './releasePaths';

describe('releasePaths', () => {
  it('fills the templates of the standards', () => {
    expect(
      releasePaths(exampleStandards(), {
        team: 'payments',
        workload: 'checkout',
        environment: 'dev',
      }),
    ).toEqual({
      spec: 'workloads/payments/checkout/dev.yaml',
      lock: 'workloads/payments/checkout/dev.lock.yaml',
      catalog: 'workloads/payments/checkout/catalog-info.yaml',
      application: 'environments/dev/applications/payments/checkout.yaml',
      manifests: 'environments/dev/workloads/payments/checkout',
      waivers: 'waivers/payments/checkout.yaml',
    });
  });
});
