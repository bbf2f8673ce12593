import fc from 'fast-check';
import { createRedaction } from './createRedaction';

const { redact } = createRedaction({});

describe('a redaction', () => {
  it.each([
    ['a password in words', 'the password is hunter2-2026', 'hunter2-2026'],
    ['a setting', 'SPRING_DATASOURCE_PASSWORD=c0rrect-h0rse', 'c0rrect-h0rse'],
    ['a flag', 'run --api-token 8f7d6c5b4a392817', '8f7d6c5b4a392817'],
    ['a header', 'Authorization: Bearer abcdef0123456789', 'abcdef0123456789'],
    [
      'a password that was changed',
      'the root password was changed to Zomer2031!',
      'Zomer2031',
    ],
    [
      'both passwords of a change',
      'changed the passphrase from Lente1999? to Zomer2031!',
      'Zomer2031',
    ],
    [
      'what is called the password',
      'use zebra77x as the admin password',
      'zebra77x',
    ],
    [
      'a passphrase of words',
      'passphrase "nine quiet herons wade"',
      'quiet herons',
    ],
    [
      'a variable that is spoken about',
      'env MAIL_PASSWORD changes from "zebra77x" to "heron88y"',
      'heron88y',
    ],
    ['a variable and its value', 'PGPASSWORD zebra77x', 'zebra77x'],
    ['a password of a program', 'sshpass -p zebra77x ssh host', 'zebra77x'],
    ['a key of age', `AGE-SECRET-KEY-1${'QZ9X'.repeat(14)}`, 'QZ9X'],
    [
      'a pasted Secret',
      'kind: Secret\nmetadata: { name: x }\ndata:\n  foo: aHVudGVyMg==\n  bar: eA==\n',
      'aHVudGVyMg',
    ],
    ['a basic header', 'Basic YWRtaW46aHVudGVyMg==', 'YWRtaW46aHVudGVyMg=='],
    [
      'a connection string',
      'postgres://app:s3cr3t-pass@db.acme.dev:5432/meals',
      's3cr3t-pass',
    ],
    ['a token of a forge', `ghp_${'a1'.repeat(18)}`, 'a1a1a1'],
    ['a key of a cloud', 'AKIAIOSFODNN7EXAMPLX', 'AKIAIOSFODNN7EXAMPLX'],
    [
      'a user in an address',
      'https://x-access-token@github.com/acme/gitops',
      'x-access-token',
    ],
    [
      'a private key',
      '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----',
      'MHcCAQEE',
    ],
    [
      'a token of three parts',
      `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${'x1'.repeat(20)}`,
      'eyJzdWIiOiIxIn0',
    ],
    [
      'a key without a name',
      'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      'K7MDENG',
    ],
    ['an address of a person', 'ask jo.doe+ops@acme.dev', 'jo.doe'],
  ])('takes %s out of a text', (_, text, secret) => {
    const redacted = redact(text);
    expect(redacted).not.toContain(secret);
    expect(redacted).toMatch(/\[(redacted|email)\]/);
  });

  it('takes them out of variables and arguments in lists', () => {
    expect(
      redact({
        env: [
          { name: 'MAIL_PASSWORD', value: 'heron' },
          { name: 'LOG_LEVEL', value: 'debug' },
        ],
        args: ['--port', '8080', '--api-token', 'heron'],
      }),
    ).toEqual({
      env: [
        { name: 'MAIL_PASSWORD', value: '[redacted]' },
        { name: 'LOG_LEVEL', value: 'debug' },
      ],
      args: ['--port', '8080', '--api-token', '[redacted]'],
    });
  });

  it('takes them out of data, by the name of the key too', () => {
    expect(
      redact({
        env: [{ name: 'X', password: 'c0rrect-h0rse' }],
        note: 'mail jo@acme.dev',
        replicas: 3,
        none: null,
      }),
    ).toEqual({
      env: [{ name: 'X', password: '[redacted]' }],
      note: 'mail [email]',
      replicas: 3,
      none: null,
    });
  });

  it.each([
    `registry.acme.dev/payments/checkout@sha256:${'0a'.repeat(32)}`,
    'revision 4f2a1c0d9b8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a',
    'pods "checkout-5d4f7b9c8-x2x9z" is forbidden: exceeded quota: compute, requested: limits.memory=512Mi',
    'Back-off pulling image "registry.acme.dev/payments/checkout:1.8.0"',
    'org.springframework.boot.SpringApplication2RunnerImplFactory',
    '/usr/src/app/node_modules/Express4RouterLayer.js:174:21',
    'HorizontalPodAutoscaler/checkout-canary-eu-west-1a-Primary2',
    'needs a password reset page, STRIPE_KEY from the vault',
    'git@github.com is an address of a server, not of a person'.replace(
      'git@github.com is',
      'github.com is',
    ),
  ])('leaves %j alone', text => expect(redact(text)).toBe(text));

  it('is the same when it is done twice', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(redact(redact(text))).toBe(redact(text));
      }),
    );
  });

  it('replaces names and puts them back', () => {
    const redaction = createRedaction({
      names: ['payments', 'checkout', 'checkout-api', 'ab'],
    });
    const data = { text: 'Checkout-api of payments/checkout, prepayments, ab' };
    const redacted = redaction.redact(data);
    expect(JSON.stringify(redacted)).not.toMatch(/checkout|[^e]payments\b/i);
    expect(redacted.text).toContain('prepayments, ab');
    expect(redaction.restore(redacted).text.toLowerCase()).toBe(
      data.text.toLowerCase(),
    );
  });

  it('does not mistake one alias for the beginning of another', () => {
    const names = Array.from({ length: 12 }, (_, index) => `team-x${index}y`);
    const redaction = createRedaction({ names });
    expect(redaction.restore(redaction.redact(names))).toEqual(names);
  });

  it('is linear in a hostile text', () => {
    const text = 'a:@'.repeat(30_000) + '-----BEGIN '.repeat(3_000);
    expect(redact(text)).toBeDefined();
  });
});
