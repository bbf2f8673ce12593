import fc from 'fast-check';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { specArbitrary } from '../../__testUtils__/specArbitrary';
import { valueAt } from '../../path';
import { modelReading } from '../__testUtils__/modelReading';
import { modelFields, type ModelStatement } from '../model/modelStatement';
import { readDescription } from '../readDescription';
import { refineSpec } from './refineSpec';

const standards = exampleStandards();

const words = fc
  .array(
    fc.constantFrom(
      'add',
      'remove',
      'drop the',
      'no longer',
      'replace',
      'with',
      'Redis',
      'Postgres',
      'public',
      'internal',
      'memory limit',
      '512 MB',
      'three replicas',
      'in prod',
      'in dev',
      'and',
      ',',
      '.',
      'port 8080',
      'instead',
      'also',
      'rename it to',
      'pay',
      'LOG_LEVEL=debug',
      'orders/orders-api',
      'calls',
      'may not call it',
      'autoscaling',
      'between 2 and 6',
      'host name',
      'health check /up',
      'registry.acme.dev/a/b:1.2',
      'tag 2.0.0',
      'STRIPE_KEY from the vault',
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(' '));

const statement: fc.Arbitrary<ModelStatement> = fc.record({
  operation: fc.constantFrom('set' as const, 'remove' as const),
  field: fc.constantFrom(...modelFields),
  environment: fc.constantFrom(null, 'dev', 'prod', 'mars'),
  value: fc.constantFrom(
    '3',
    '8080',
    '512Mi',
    'redis',
    'postgres',
    'public',
    'internal',
    'pay',
    'LOG_LEVEL=debug',
    'LOG_LEVEL',
    'STRIPE_KEY',
    'orders/orders-api',
    '/up',
    '',
  ),
  quote: fc.oneof(words, fc.string({ unit: 'binary', maxLength: 30 })),
});

const refine = (options: {
  spec: Parameters<typeof refineSpec>[0]['spec'];
  text: string;
  statements: readonly ModelStatement[];
}) =>
  refineSpec({
    spec: options.spec,
    words: options.text,
    standards,
    context: { owners: ['payments'], workloads: ['orders/orders-api'] },
    model: modelReading(...options.statements),
  });

describe('refineSpec, for any spec, words and statements', () => {
  it('edits what a draft takes, and tells for each edit who asks and by which words', () => {
    fc.assert(
      fc.property(
        specArbitrary,
        fc.oneof(words, fc.string({ unit: 'binary', maxLength: 100 })),
        fc.array(statement, { maxLength: 10 }),
        (spec, text, statements) => {
          const { edits, readers, origins } = refine({
            spec,
            text,
            statements,
          });
          const paths = Object.keys(edits).sort();
          expect(Object.keys(readers).sort()).toEqual(paths);
          expect(Object.keys(origins).sort()).toEqual(paths);
          const { apiVersion, ...fields } = spec;
          const draft = readDescription({
            description: '',
            standards,
            context: { edits: { ...fields, ...edits } },
          });
          // What completes a draft afterwards goes below a value, never over it.
          const scalars = Object.entries(edits).filter(
            ([, value]) => value !== null && typeof value !== 'object',
          );
          for (const [path, value] of scalars) {
            expect(valueAt(draft.spec, path)).toEqual(value);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('asks for the same by the same statements in any order', () => {
    fc.assert(
      fc.property(
        words,
        fc
          .array(statement, { maxLength: 12 })
          .chain(made =>
            fc.tuple(
              fc.constant(made),
              fc.shuffledSubarray(made, { minLength: made.length }),
            ),
          ),
        (text, [statements, shuffled]) => {
          const spec = { dependencies: [{ type: 'redis' as const }] };
          expect(refine({ spec, text, statements: shuffled })).toEqual(
            refine({ spec, text, statements }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does nothing by statements about words that are not there', () => {
    fc.assert(
      fc.property(
        specArbitrary,
        fc.array(statement, { maxLength: 10 }),
        (spec, statements) => {
          const text = 'frobnicate the blubber';
          const absent = statements.map((made, at) => ({
            ...made,
            quote: `${made.quote} zzz${at}`,
          }));
          expect({
            ...refine({ spec, text, statements: absent }),
            refused: [],
          }).toEqual(refine({ spec, text, statements: [] }));
        },
      ),
      { numRuns: 100 },
    );
  });
});
