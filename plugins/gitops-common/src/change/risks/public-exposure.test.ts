import { checkRisk } from '../__testUtils__/checkRisk';
import { publicExposure } from './public-exposure';

const expose = (visibility: 'internal' | 'public', host?: string) => ({
  expose: { visibility, ...(host ? { host } : {}) },
});

describe('public-exposure', () => {
  it.each([
    ['dev', 'checkout.dev.acme.dev'],
    ['staging', 'checkout.staging.acme.dev'],
  ])(
    'finds a public route of %s, by Gateway or Ingress',
    (environment, host) => {
      expect(
        checkRisk(publicExposure, {
          before: expose('internal'),
          after: expose('public'),
          environment,
        }),
      ).toEqual([
        `The workload becomes reachable from the internet at ${host}.`,
      ]);
    },
  );

  it('finds another public name', () => {
    expect(
      checkRisk(publicExposure, {
        before: expose('public'),
        after: expose('public', 'shop.acme.dev'),
      }),
    ).toEqual([
      'The workload becomes reachable from the internet at shop.acme.dev.',
    ]);
  });

  it('finds nothing in what is public already, or internal', () => {
    expect(
      checkRisk(publicExposure, {
        before: expose('public'),
        after: expose('public'),
      }),
    ).toEqual([]);
    expect(checkRisk(publicExposure, { after: expose('internal') })).toEqual(
      [],
    );
  });
});
