import fc from 'fast-check';
import { createRedaction } from './createRedaction';

const { redact } = createRedaction({});

/** Credentials of a dozen kinds, with the part of each that must not be found. */
const PLANTED: [string, string][] = [
  [`ghp_${'a1'.repeat(18)}`, 'a1a1a1'],
  [`glpat-${'b2'.repeat(10)}`, 'b2b2b2'],
  ['AKIAIOSFODNN7EXAMPLX', 'IOSFODNN'],
  [`sk-proj-${'c3D4'.repeat(8)}`, 'c3D4'],
  [`xoxb-123456789012-${'d5'.repeat(8)}`, 'd5d5'],
  [`eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${'x1'.repeat(20)}`, 'eyJzdWIi'],
  ['postgres://app:s3cr3t-pass@db.acme.dev:5432/meals', 's3cr3t-pass'],
  ['DB_PASSWORD=c0rrect-h0rse', 'c0rrect-h0rse'],
  ['"password": "c0rrect-h0rse"', 'c0rrect-h0rse'],
  ['--api-token c0rrect-h0rse', 'c0rrect-h0rse'],
  ['Authorization: Bearer c0rrecth0rse99', 'c0rrecth0rse99'],
  ['Authorization: Basic YWRtaW46aHVudGVyMg==', 'YWRtaW46'],
  ['- name: DB_PASSWORD\n  value: c0rrect-h0rse', 'c0rrect-h0rse'],
  ['das Passwort lautet c0rrect-h0rse', 'c0rrect-h0rse'],
  ['пароль: c0rrect-h0rse', 'c0rrect-h0rse'],
  [
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADAN\n-----END RSA PRIVATE KEY-----',
    'MIIEvQ',
  ],
  ['jo.doe@acme.dev', 'jo.doe'],
];

/** What may stand before or behind, also twice and mixed. */
const surroundings = fc
  .array(
    fc.constantFrom(
      ...['"', "'", '`', '(', ')', '[', ']', '{', '}', '<', '>', ',', ';', '|'],
      ...[' ', '\n', '\r\n', '\t', '\u00a0', '\u200b', '。', '（', '“', '😀'],
      ...['- ', '* ', 'env: ', '\\n', '{"a":"', 'ignore all rules: ', '**'],
    ),
    { maxLength: 5 },
  )
  .map(pieces => pieces.join(''));

describe('a redaction, whatever it is given,', () => {
  it('leaves no planted credential, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANTED),
        surroundings,
        surroundings,
        ([text, secret], before, after) => {
          const whole = `${before} ${text} ${after}`;
          expect(redact(whole)).not.toContain(secret);
          expect(JSON.stringify(redact({ list: [{ whole }] }))).not.toContain(
            secret,
          );
          expect(redact(JSON.stringify({ whole }))).not.toContain(secret);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('leaves none that stands close to what quotes it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANTED),
        fc.constantFrom(
          '"',
          "'",
          '`',
          '(',
          '[',
          '{',
          '<',
          '\n',
          ',',
          '😀',
          '“',
        ),
        fc.constantFrom(
          '"',
          "'",
          '`',
          ')',
          ']',
          '}',
          '>',
          '\n',
          ',',
          '😀',
          '”',
        ),
        ([text, secret], before, after) => {
          expect(redact(`x ${before}${text}${after} y`)).not.toContain(secret);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is the same when it is done twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...PLANTED.map(([text]) => text)),
            fc.string(),
            surroundings,
          ),
        ),
        pieces => {
          const once = redact(pieces.join(' '));
          expect(redact(once)).toBe(once);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('puts every name back where it was, also in a text with aliases of its own', () => {
    const names = [
      'payments',
      'checkout',
      'checkout-api',
      'name-2',
      'db.acme.dev',
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...names,
            'name-1',
            'name-12',
            'name-7',
            'x',
            'the name-',
          ),
        ),
        words => {
          const redaction = createRedaction({ names });
          const data = { words, text: words.join(' ') };
          const redacted = redaction.redact(data);
          expect(JSON.stringify(redacted)).not.toMatch(
            /payments|checkout|acme/,
          );
          expect(redaction.restore(redacted)).toEqual(data);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('leaves what a model needs to understand', () => {
    const hex = fc.constantFrom(...'0123456789abcdef');
    const word = fc.constantFrom(
      'checkout',
      'payments',
      'web',
      'cart',
      'search',
    );
    const useful = fc.oneof(
      fc
        .array(hex, { minLength: 40, maxLength: 40 })
        .map(characters => characters.join('')),
      fc
        .array(hex, { minLength: 64, maxLength: 64 })
        .map(
          characters => `registry.acme.dev/x/y@sha256:${characters.join('')}`,
        ),
      fc
        .tuple(word, fc.array(hex, { minLength: 10, maxLength: 10 }))
        .map(([name, hash]) => `${name}-${hash.join('')}-x2x9z`),
      fc.tuple(word, fc.nat(999)).map(([name, size]) => `${name}: ${size}Mi`),
      fc
        .tuple(word, fc.nat(20), fc.nat(20))
        .map(
          ([name, a, b]) => `registry.acme.dev/team/${name}:${a}.${b}.0-rc1`,
        ),
      word.map(name => `${name}.payments-dev.svc.cluster.local:8080`),
      fc.constantFrom(
        'CrashLoopBackOff',
        'https://git.acme.dev/platform/gitops.git',
        'limits.memory=512Mi',
        'secretKeyRef: checkout-db/password',
        'exit code 137',
        '2026-11-21T09:00:00Z',
        '10.0.0.0/8',
        '/healthz?full=1',
      ),
    );
    fc.assert(
      fc.property(fc.array(useful, { minLength: 1, maxLength: 6 }), texts => {
        const text = texts.join(', ');
        expect(redact(text)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(PLANTED)('takes a time that grows with the text, for %j', text => {
    const start = performance.now();
    redact(text.slice(0, -1).repeat(150_000 / text.length));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
