import { looksLikeCredential, splitArgument } from './credentials';

describe('looksLikeCredential', () => {
  it.each([
    ['hunter2', 'PASSWORD'],
    ['hunter2', 'db.password'],
    ['hunter2', 'apiKey'],
    ['hunter2', 'STRIPE_API_KEY'],
    ['hunter2', 'client-secret'],
    [`AKIA${'A'.repeat(16)}`, 'REGION'],
    [`ghp_${'a'.repeat(36)}`, undefined],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nx', 'note'],
    ['postgres', 'PGPASSWORD'],
    ['hunter2', 'DB_PASS'],
    ['hunter2', 'requirepass'],
    ['Bearer opaque', 'AUTHORIZATION'],
    ['Basic dXNlcjpwYXNzd29yZDE=', 'HEADER'],
    ['amqp://guest:guest@queue:5672', 'QUEUE'],
  ])('takes %p under %p for one', (value, name) => {
    expect(looksLikeCredential(value, name)).toBe(true);
  });

  it.each([
    ['debug', 'LOG_LEVEL'],
    ['15m', 'TOKEN_TTL'],
    ['/run/secrets/token', 'TOKEN'],
    ['true', 'REQUIRE_PASSWORD'],
    ['4096', 'MAX_TOKEN'],
    ['', 'PASSWORD'],
    ['$(PASSWORD)', 'PASSWORD'],
    ['${DB_PASSWORD}', 'PASSWORD'],
    ['{{ .password }}', 'PASSWORD'],
    ['postgresql://shop:${DB_PASSWORD}@db/x', 'DATABASE'],
    ['psql postgresql://shop:$PGPASSWORD@db/x', undefined],
    ['Bearer ${TOKEN}', 'AUTHORIZATION'],
    ['vault', 'SECRET_STORE'],
    ['https://acme.dev:8443/a@b', 'URL'],
    ['redis://cache:6379', 'REDIS_URL'],
    ['postgresql://$(USER):$(PASSWORD)@db/x', 'DATABASE'],
    ['Bearer $(TOKEN)', 'AUTHORIZATION'],
    ['required', 'AUTHORIZATION'],
    ['Basic authentication', 'TITLE'],
    ['12', 'PASSWORD_LENGTH'],
    ['user', 'PASSWORD_NAME'],
    ['hunter2', 'BYPASS'],
    ['hunter2', undefined],
    ['hunter2', 'COMPASS'],
  ])('takes %p under %p for none', (value, name) => {
    expect(looksLikeCredential(value, name)).toBe(false);
  });

  it('stays fast with long texts', () => {
    const start = performance.now();
    looksLikeCredential('a:'.repeat(500_000), 'x');
    looksLikeCredential('a'.repeat(1_000_000), 'x'.repeat(1000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('splitArgument', () => {
  it('gives the value of a flag its name', () => {
    expect(splitArgument('--api-key=a=b')).toEqual({
      name: 'api-key',
      text: 'a=b',
    });
    expect(splitArgument('server.js')).toEqual({ text: 'server.js' });
  });
});
