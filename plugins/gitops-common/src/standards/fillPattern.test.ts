import { fillPattern } from './fillPattern';

describe('fillPattern', () => {
  it('puts values where their names stand', () => {
    expect(
      fillPattern('{team}/{workload}-{environment}/{team}', {
        team: 'payments',
        workload: 'checkout',
        environment: 'dev',
      }),
    ).toBe('payments/checkout-dev/payments');
  });

  it('does not fill a value again', () => {
    expect(fillPattern('{team}', { team: '{workload}', workload: 'x' })).toBe(
      '{workload}',
    );
  });

  it('refuses a placeholder without a value', () => {
    expect(() => fillPattern('{team}-{name}', { team: 'a' })).toThrow(
      'The pattern "{team}-{name}" needs a value for {name}',
    );
  });
});
