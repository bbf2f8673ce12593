import fc from 'fast-check';
import { maskText, storedText } from './maskText';

describe('maskText', () => {
  it.each([
    [
      'cannot reach https://bot:hunter2@git.acme.dev/x.git.',
      'cannot reach https://++++++++@git.acme.dev/x.git.',
    ],
    [
      `cannot reach "https://ghp_${'a'.repeat(36)}@git.acme.dev/x.git"`,
      'cannot reach "https://++++++++@git.acme.dev/x.git"',
    ],
    [
      'dsn host=db password=Hunter2 port=1',
      'dsn host=db password=++++++++ port=1',
    ],
    [`token glpat-${'a'.repeat(20)}, expired`, 'token ++++++++, expired'],
    [
      'key: -----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----',
      'key: ++++++++',
    ],
  ])('masks what is secret in %j', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    'ssh://git@git.acme.dev/x.git',
    'registry.acme.dev/payments/checkout:1.4.2@sha256:0123456789abcdef',
    'secret "db-credentials" not found',
    "couldn't find key password in Secret payments-dev/db",
    '3f786850e387550fdab836ed7e6dc881de23001b',
  ])('leaves %j', text => {
    expect(maskText(text)).toBe(text);
  });
});

describe('storedText', () => {
  it('keeps the beginning and the end of a long text', () => {
    const text = storedText(`begin ${'x '.repeat(1_000)}end`, 100);
    expect(text).toHaveLength(100);
    expect(text).toMatch(/^begin .* … .*end$/);
  });

  it('is never longer than its limit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), text => {
        expect(storedText(text, 50).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
