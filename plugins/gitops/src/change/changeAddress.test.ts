import { formatChangeAddress, parseChangeAddress } from './changeAddress';

const release = { team: 'payments', workload: 'checkout', environment: 'dev' };

describe('changeAddress', () => {
  it('is read as it was written', () => {
    const query = formatChangeAddress({ action: 'roll-back', release });
    expect(parseChangeAddress(new URLSearchParams(query))).toEqual({
      action: 'roll-back',
      release,
    });
  });

  it.each([
    ['nothing', ''],
    ['an action that there is not', 'do=delete&release=payments/checkout/dev'],
    ['no release', 'do=scale'],
    ['a release without an environment', 'do=scale&release=payments/checkout'],
    ['every environment', 'do=scale&release=payments/checkout/*'],
  ])('is unusable with %s', (_, query) => {
    expect(parseChangeAddress(new URLSearchParams(query))).toBeUndefined();
  });
});
