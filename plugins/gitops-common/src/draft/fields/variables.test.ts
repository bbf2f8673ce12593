import { read } from '../__testUtils__/read';

describe('environment variables', () => {
  it.each([
    ['LOG_LEVEL=info', { LOG_LEVEL: 'info' }],
    ['Set LOG_LEVEL to debug', { LOG_LEVEL: 'debug' }],
    ['env var TZ set to UTC', { TZ: 'UTC' }],
    ['BANNER="We are back, sorry!"', { BANNER: 'We are back, sorry!' }],
    [
      'REPLICAS=7, SEARCH_HOST=search.acme.dev',
      { REPLICAS: '7', SEARCH_HOST: 'search.acme.dev' },
    ],
    ['CACHE_TTL is 15m', { CACHE_TTL: '15m' }],
  ])('are read from %j and mean nothing else', (text, env) => {
    expect(read(text).spec).toEqual({ env });
  });

  it('can differ by environment', () => {
    const { spec } = read('LOG_LEVEL is debug in dev and warn in prod');
    expect(spec.env).toBeUndefined();
    expect(spec.environments).toEqual({
      dev: { env: { LOG_LEVEL: 'debug' } },
      prod: { env: { LOG_LEVEL: 'warn' } },
    });
  });

  it.each([
    'In prod FEATURE_X=on, in dev FEATURE_X=off',
    'prod: FEATURE_X=on\ndev: FEATURE_X=off',
    'FEATURE_X=on in prod, FEATURE_X=off in dev',
  ])('gives each environment its value in %j', text =>
    expect(read(text).spec.environments).toEqual({
      prod: { env: { FEATURE_X: 'on' } },
      dev: { env: { FEATURE_X: 'off' } },
    }),
  );
});
