import { checkRisk } from '../__testUtils__/checkRisk';
import { newSecretKey } from './new-secret-key';

const secrets = (...keys: string[]) => ({
  secrets: keys.map((key, index) => ({ env: `KEY_${index}`, key })),
});

describe('new-secret-key', () => {
  it('finds keys that were not read before', () => {
    expect(
      checkRisk(newSecretKey, {
        before: secrets('payments/checkout/a'),
        after: secrets('payments/checkout/b', 'payments/checkout/a'),
      }),
    ).toEqual([
      'The workload reads "payments/checkout/b" of the secret store.',
    ]);
  });

  it('finds nothing in the same keys, or fewer', () => {
    expect(
      checkRisk(newSecretKey, {
        before: secrets('payments/checkout/a', 'payments/checkout/b'),
        after: secrets('payments/checkout/b'),
      }),
    ).toEqual([]);
  });
});
