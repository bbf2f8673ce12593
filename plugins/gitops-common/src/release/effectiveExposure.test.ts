import { exampleStandards } from '../__testUtils__/exampleStandards';
import { releaseOf } from '../__testUtils__/releaseOf';

describe('effectiveExposure', () => {
  it('is none unless the spec or the standards say so', () => {
    expect(releaseOf().exposure).toBeUndefined();
    const standards = exampleStandards();
    standards.environments[0].exposure.default = 'internal';
    expect(releaseOf({}, 'dev', standards).exposure?.host.value).toBe(
      'checkout.dev.internal.acme.dev',
    );
  });

  it('can be closed in one environment', () => {
    const spec = {
      expose: { visibility: 'internal' as const },
      environments: { prod: { expose: { visibility: 'none' as const } } },
    };
    expect(releaseOf(spec, 'dev').exposure).toBeDefined();
    expect(releaseOf(spec, 'prod').exposure).toBeUndefined();
  });

  it('takes host and entry from the standards, and says where they come from', () => {
    expect(
      releaseOf({ expose: { visibility: 'public' } }).exposure,
    ).toMatchObject({
      via: 'gateway',
      host: {
        value: 'checkout.dev.acme.dev',
        origin: {
          source: 'standard',
          key: 'environments[0].exposure.public.host',
        },
      },
      path: { value: '/' },
      tls: { value: true },
      doorKey: 'environments[0].exposure.public',
    });
  });

  it('says that the internet reaches the workload', () => {
    expect(
      releaseOf({ expose: { visibility: 'public' } }).notices,
    ).toMatchObject([
      {
        rule: 'public-exposure',
        severity: 'info',
        message:
          'The workload is reachable from the internet in dev, at checkout.dev.acme.dev.',
        specPath: 'expose.visibility',
      },
    ]);
  });

  it('says that a Gateway decides about TLS, when the spec wants none', () => {
    expect(
      releaseOf({ expose: { visibility: 'internal', tls: false } }).notices,
    ).toMatchObject([
      { rule: 'tls-decided-by-gateway', specPath: 'expose.tls' },
    ]);
  });
});
