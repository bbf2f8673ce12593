import fc from 'fast-check';
import type { Draft } from './draft';
import { read } from './__testUtils__/read';

const words = [
  'Node.js',
  'API',
  'called',
  'checkout',
  'with',
  'Redis',
  'and',
  'Postgres',
  'no',
  'not',
  'public',
  'internal',
  'ingress',
  '3',
  'replicas',
  'in',
  'prod',
  'staging',
  ',',
  '.',
  ':',
  '\n',
  '- ',
  'team',
  'payments',
  'LOG_LEVEL=debug',
  'STRIPE_KEY',
  'from',
  'vault',
  '512 MB',
  'memory',
  'half a core',
  '/healthz',
  'health check',
  'port',
  '8080',
  'shop.acme.dev',
  'https://x.dev/y',
  'registry.acme.dev/a/b:1.2',
  'ghcr.io/a/b:latest',
  'orders/orders-api',
  'calls',
  'only',
  'between 2 and 6',
  '"Parking Permits"',
  'password=hunter2!',
  '\u{1F680}',
  '\u05e9\u05dc\u05d5\u05dd',
  '../../x',
  '{a: b}',
  'Kafka',
  'cron job',
  'instead of',
  'max',
  '80%',
  'cpu',
];
const sentence = fc
  .array(fc.constantFrom(...words), { maxLength: 40 })
  .map(parts => parts.join(' '));
const text = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 200 }));

function leaves(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) =>
      leaves(item, path === '' ? key : `${path}.${key}`),
    );
  }
  return [path];
}

function quotes(draft: Draft) {
  const origins = [
    ...Object.values(draft.origins),
    ...draft.questions.flatMap(({ proposals }) =>
      proposals.map(({ origin }) => origin),
    ),
  ];
  return [
    ...origins.flatMap(origin => (origin.type === 'stated' ? [origin] : [])),
    ...draft.refusals,
    ...draft.notUnderstood.map(({ text: quote, ...rest }) => ({
      ...rest,
      quote,
    })),
  ];
}

describe('readDescription, for any text', () => {
  it('gives every leaf of the spec an origin, and no origin without a leaf', () => {
    fc.assert(
      fc.property(text, description => {
        const { spec, origins } = read(description, { owners: ['payments'] });
        expect(Object.keys(origins).sort()).toEqual(leaves(spec).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('quotes exact slices of the masked description', () => {
    fc.assert(
      fc.property(text, description => {
        const draft = read(description);
        expect(draft.description).toHaveLength(description.length);
        for (const { quote, start, end } of quotes(draft)) {
          expect(draft.description.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same from the same', () => {
    fc.assert(
      fc.property(text, description => {
        expect(read(description)).toEqual(read(description));
      }),
      { numRuns: 50 },
    );
  });

  it('never keeps a refused dependency or image, nor a secret', () => {
    fc.assert(
      fc.property(sentence, description => {
        const draft = read(description);
        const { dependencies, image } = draft.spec;
        expect(JSON.stringify({ dependencies, image })).not.toMatch(
          /kafka|ghcr\.io/i,
        );
        expect(JSON.stringify(draft)).not.toContain('hunter2');
      }),
      { numRuns: 200 },
    );
  });
});

// What a description says no to was understood, and leaves nothing behind.
const affirmed = words.filter(word => !/^(?:no|not|instead of|- )$/.test(word));
const content = fc.constantFrom(
  '4711',
  '73',
  '0.25',
  'ZORPX',
  'ZORP_LEVEL',
  'zorp-9',
  'eu-west-1',
  'zorp.example.org',
  '10.3.0.0/16',
  'Frobnitz',
  '/zorp/x',
);

describe('readDescription, for what nobody understands', () => {
  it('covers every number, identifier and address by an origin, a question, a refusal, or the list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...affirmed), { maxLength: 12 }),
        content,
        fc.array(fc.constantFrom(...affirmed), { maxLength: 6 }),
        (before, middle, after) => {
          const start = ['with', ...before, 'and', ''].join(' ').length;
          const draft = read(
            ['with', ...before, 'and', middle, ...after].join(' '),
          );
          const end = start + middle.length;
          const covered = quotes(draft).some(
            span => span.start < end && span.end > start,
          );
          expect(covered).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const LENGTH = 10_000;
// Ten times what it takes here, so that a busy machine does not fail the test;
// anything worse than linear takes minutes.
const PATIENCE = 1_000;

describe('readDescription, for a hostile text of 10,000 characters', () => {
  it.each([
    'a',
    'a/',
    'a.',
    'a-',
    '"',
    "'",
    '`a',
    'A=',
    'a@',
    'a:',
    'a://',
    '[(',
    '1 ',
    '\u2022',
    '\n',
    'no ',
    'and ',
    'prod ',
    'redis ',
    'password is ',
    '-----BEGIN PRIVATE KEY-----',
    'eyJaaaaaaaa.',
    'up to ',
    'max 3 min ',
    '1 core ',
    '512 Mi / ',
    'a the ',
    'called ',
    'name: a ',
    '2 in prod, ',
    'team a ',
    'a-b ',
    'basic auth a:',
    'delete the a ',
    'calls a.bc and ',
    'but not in dev or ',
    'Called Aa Aa ',
    'a team b ',
    'cpu goes above ',
  ])('of %j answers at once', unit => {
    const description = unit.repeat(LENGTH).slice(0, LENGTH);
    const start = performance.now();
    read(description);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});
