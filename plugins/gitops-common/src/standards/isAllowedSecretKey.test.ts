import { exampleStandards } from '../__testUtils__/exampleStandards';
import { isAllowedSecretKey } from './isAllowedSecretKey';

const ref = { team: 'payments', workload: 'checkout', environment: 'dev' };

describe('isAllowedSecretKey', () => {
  it.each([
    'payments/checkout',
    'payments/checkout/dev',
    'payments/checkout/dev/postgres',
    'payments/checkout/stripe',
  ])('allows %s', key => {
    expect(isAllowedSecretKey(key, exampleStandards(), ref)).toBe(true);
  });

  it.each([
    'payments/checkout/prod',
    'payments/checkout/prod/postgres',
    'payments/checkout-api',
    'payments',
    'orders/orders-api/dev',
    'payments/checkout/../../orders',
    '',
  ])('refuses %p', key => {
    expect(isAllowedSecretKey(key, exampleStandards(), ref)).toBe(false);
  });

  it("allows what the catalogue gives to a workload's dependencies", () => {
    const standards = exampleStandards();
    const { postgres } = standards.dependencies;
    const dev = postgres?.dev;
    expect(dev).toBeDefined();
    if (dev) {
      dev.secret = 'databases/{team}.{name}';
    }
    expect(isAllowedSecretKey('databases/payments.main', standards, ref)).toBe(
      true,
    );
    expect(isAllowedSecretKey('databases/paymentsxmain', standards, ref)).toBe(
      false,
    );
  });
});
