import fc from 'fast-check';
import { modelReading } from '../__testUtils__/modelReading';
import { read } from '../__testUtils__/read';
import { modelFieldGuides } from './modelFieldGuides';
import { modelFields, type ModelStatement } from './modelStatement';

const description = [
  'Node.js API called checkout for team payments, part of the shop system.',
  'Three replicas in prod, let two of them be up elsewhere, with Redis but no Postgres.',
  'It eats half a gig, listens on port 8080 and is public in dev only.',
  'STRIPE_KEY from the vault, LOG_LEVEL=debug, calls orders/orders-api and api.stripe.com.',
  'Start it with "node server.js", image registry.acme.dev/payments/checkout:1.4.0.',
].join(' ');
const tokens = description.split(' ');

/** Some words of the description as they stand. */
const passage = fc
  .tuple(fc.nat(tokens.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => tokens.slice(from, from + length).join(' '));

const value = fc.oneof(
  fc.constantFrom(
    'checkout',
    'payments',
    'shop',
    'api',
    'web',
    'nodejs',
    'go',
    'small',
    '3',
    '2',
    '8080',
    '512Mi',
    '500m',
    'cpu',
    'public',
    'internal',
    'none',
    'redis',
    'postgres',
    'orders/orders-api',
    'api.stripe.com:443',
    'LOG_LEVEL=debug',
    'STRIPE_KEY',
    'node server.js',
    'registry.acme.dev/payments/checkout:1.4.0',
    '/healthz',
  ),
  passage,
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const statementOf = (
  quote: fc.Arbitrary<string>,
): fc.Arbitrary<ModelStatement> =>
  fc.record({
    operation: fc.constantFrom('set' as const, 'remove' as const),
    field: fc.constantFrom(...modelFields),
    environment: fc.constantFrom(null, 'dev', 'prod', 'staging', 'mars', ''),
    value,
    quote,
  });

const statement = statementOf(
  fc.oneof(passage, fc.string({ unit: 'binary', maxLength: 60 })),
);

const context = { owners: ['payments'], workloads: ['orders/orders-api'] };
const readWith = (text: string, statements: readonly ModelStatement[]) =>
  read(text, { ...context, model: modelReading(...statements) });

describe('readDescription, for any statements of a model', () => {
  it('throws nothing, and gives every value an origin', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant(description),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        fc.array(statement, { maxLength: 30 }),
        (text, statements) => {
          const {
            model,
            origins,
            description: masked,
          } = readWith(text, statements);
          for (const path of [
            ...model!.agreed,
            ...model!.added,
            ...model!.assumed,
          ]) {
            expect(origins).toHaveProperty([path]);
          }
          const stated = Object.values(origins).flatMap(origin =>
            origin.type === 'stated' ? [origin] : [],
          );
          for (const { start, end, quote } of stated) {
            expect(masked.slice(start, end)).toBe(quote);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('makes the same draft of the same statements in any order', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 20 }).chain(statements =>
          fc.tuple(
            fc.constant(statements),
            fc.shuffledSubarray(statements, {
              minLength: statements.length,
            }),
          ),
        ),
        ([statements, shuffled]) => {
          expect(readWith(description, shuffled)).toEqual(
            readWith(description, statements),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('makes the same draft of statements that are repeated', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 20 }), statements => {
        expect(readWith(description, [...statements, ...statements])).toEqual(
          readWith(description, statements),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('takes nothing literal from words that are not there', () => {
    const rules = read(description, context);
    const literal = modelFields.filter(
      field => modelFieldGuides[field].grounding === 'typed',
    );
    const keys = [
      'image',
      'command',
      'args',
      'expose',
      'env',
      'secrets',
      'network',
      'environments',
    ] as const;
    fc.assert(
      fc.property(
        fc.array(
          statementOf(
            fc
              .string({ unit: 'binary', maxLength: 80 })
              .filter(text => /[a-z]{12}|[^ -~]/i.test(text)),
          ).map(made => ({
            ...made,
            field: literal[made.quote.length % literal.length],
          })),
          { maxLength: 20 },
        ),
        statements => {
          const { spec } = readWith(description, statements);
          for (const key of keys) {
            expect(spec[key]).toEqual(rules.spec[key]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('adds nothing literal that is not in the words themselves', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 20 }), statements => {
        const { model, origins, spec } = readWith(description, statements);
        const literal = model!.added.filter(path =>
          /^(?:image|command|args|env|secrets|network|expose\.host)/.test(path),
        );
        for (const path of literal) {
          const origin = origins[path];
          expect(origin).toMatchObject({ type: 'stated', by: 'model' });
        }
        const added = JSON.stringify([spec.image, spec.command, spec.args]);
        const written = (added.match(/[a-z0-9.]{3,}/g) ?? []).filter(
          word => !/^(?:null|repository|tag|digest)$/.test(word),
        );
        for (const word of written) {
          expect(description).toContain(word);
        }
      }),
      { numRuns: 200 },
    );
  });
});

// Ten times what it takes here, so that a busy machine does not fail the test.
const PATIENCE = 2_000;

describe('readDescription, for a thousand hostile statements', () => {
  const long = 'public 3 replicas 512 MB port 8080 redis in prod, '
    .repeat(200)
    .slice(0, 10_000);

  it.each([
    ['of the same long quote', long.slice(0, 1_000)],
    ['of a quote that is nowhere', `${long.slice(0, 990)}zzz`],
    ['of one word', '3'],
  ])('%s answers at once', (_, quote) => {
    const statements = Array.from(
      { length: 1_000 },
      (_unused, at): ModelStatement => ({
        operation: 'set',
        field: modelFields[at % modelFields.length],
        environment: at % 2 ? 'prod' : null,
        value: String(at),
        quote: quote.slice(at % 5),
      }),
    );
    const start = performance.now();
    const { model } = readWith(long, statements);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
    expect(model!.refused.length).toBeLessThanOrEqual(200);
  });
});
