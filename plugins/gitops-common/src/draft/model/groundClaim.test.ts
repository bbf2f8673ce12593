import { modelReading, state } from '../__testUtils__/modelReading';
import { read } from '../__testUtils__/read';
import type { ModelField } from './modelStatement';

const context = {
  owners: ['payments', 'search'],
  workloads: ['orders/orders-api', 'shop/cart-api', 'search/cart-api'],
};

/** What became of one statement that only the model made. */
function outcome(
  description: string,
  [field, value, quote, environment]: [
    ModelField,
    string,
    string,
    (string | null)?,
  ],
) {
  const draft = read(description, {
    ...context,
    model: modelReading(
      state(field, value, quote, { environment: environment ?? null }),
    ),
  });
  return {
    spec: draft.spec,
    added: draft.model?.added,
    reason: draft.model?.refused[0]?.reason,
  };
}

describe('a statement that words say in their own way', () => {
  it.each([
    [
      'replicas in words',
      'Let three of them run',
      ['replicas-min', '3', 'three of them run'],
      { scale: { min: 3 } },
    ],
    [
      'a range',
      'We want two to six of them up',
      ['replicas-max', '6', 'two to six of them up'],
      { scale: { max: 6 } },
    ],
    [
      'memory in words',
      'It eats half a gig each',
      ['memory', '512Mi', 'half a gig'],
      { resources: { memory: '512Mi' } },
    ],
    [
      'memory in another unit',
      'It eats 1.5 gigs each',
      ['memory', '1536Mi', '1.5 gigs'],
      { resources: { memory: '1536Mi' } },
    ],
    [
      'a limit',
      'never let it exceed two gigs',
      ['memory-limit', '2Gi', 'exceed two gigs'],
      { resources: { memoryLimit: '2Gi' } },
    ],
    [
      'an unknown language',
      'written in zig',
      ['language', 'zig', 'written in zig'],
      { language: 'zig' },
    ],
    [
      'a name in words',
      'Folks know it as Ticket Booth, named so by sales',
      ['name', 'ticket-booth', 'Ticket Booth, named so'],
      { name: 'ticket-booth' },
    ],
    [
      'a team of the person',
      'Search will take care',
      ['owner', 'search', 'Search will take care'],
      { owner: 'search' },
    ],
    [
      'a purpose to the letter',
      'It counts parking tickets for the city.',
      [
        'purpose',
        'counts parking tickets for the city',
        'It counts parking tickets for the city.',
      ],
      { description: 'counts parking tickets for the city' },
    ],
    [
      'a health path',
      'the balancer asks /up whether it is healthy',
      ['health-path', '/up', 'asks /up whether it is healthy'],
      { health: { readiness: { http: '/up' } } },
    ],
    [
      'a workload by the only name',
      'called kiosk, forwards everything to orders-api',
      ['dependency', 'orders/orders-api', 'forwards everything to orders-api'],
      { dependencies: [{ type: 'workload', ref: 'orders/orders-api' }] },
    ],
  ] as const)('is taken for %s', (_, description, statement, part) => {
    const [field, value, quote] = statement;
    const { spec, added } = outcome(description, [field, value, quote]);
    expect(spec).toMatchObject(part);
    expect(added).not.toEqual([]);
  });

  it('is taken for the environment that its sentence names', () => {
    const { spec, added } = outcome(
      'In production we see rushes, thus let five of them run',
      ['replicas-min', '5', 'let five of them run', 'production'],
    );
    expect(spec.environments).toEqual({ prod: { scale: { min: 5 } } });
    expect(added).toEqual(['environments.prod.scale.min']);
  });
});

describe('a statement that the words do not say', () => {
  it.each([
    [
      'words that are not there',
      'An API',
      ['replicas-min', '3', 'three replicas'],
      'The words that it names are not in the text.',
    ],
    [
      'another number',
      'Let three of them run',
      ['replicas-min', '5', 'three of them run'],
      'The words that it names do not say it.',
    ],
    [
      'what is counted is something else',
      'Our 5 developers run it',
      ['replicas-min', '5', '5 developers run it'],
      'The words that it names do not say it.',
    ],
    [
      'words that the rules read for another field',
      'Go API with 3 replicas',
      ['port', '3', 'API with 3 replicas'],
      'The words that it names do not say it.',
    ],
    [
      'words that the rules read for another field and that fit',
      'It runs 80 replicas',
      ['port', '80', 'It runs 80 replicas'],
      'The words that it names do not say it.',
    ],
    [
      'words that the rules read as a limit',
      'memory limit 512 MB',
      ['memory', '512Mi', '512 MB'],
      'The words that it names do not say it.',
    ],
    [
      'a size of something else',
      'It takes uploads of 50 MB',
      ['memory', '50Mi', '50 MB'],
      'The words that it names do not say it.',
    ],
    [
      'words that say no',
      'Go API without Redis',
      ['dependency', 'redis', 'Redis'],
      'These words say no to it.',
    ],
    [
      'an aside',
      'Go API, it used to run on Redis',
      ['dependency', 'redis', 'Redis'],
      'These words are about something else than this workload.',
    ],
    [
      'words that are refused',
      'one pod per node',
      ['replicas-min', '1', 'one pod per node'],
      'What these words ask for is refused.',
    ],
    [
      'a value that the spec has not',
      'Called Checkout!',
      ['name', 'Checkout!', 'Called Checkout'],
      'This is no value for the field on this platform.',
    ],
    [
      'a version of a data service',
      'with Postgres 16',
      ['dependency-version', 'postgres=16', 'Postgres 16'],
      'The platform decides which version of a data service it gives.',
    ],
    [
      'a workload whose team is a guess',
      'it forwards to cart-api',
      ['dependency', 'shop/cart-api', 'forwards to cart-api'],
      'The words that it names do not say it.',
    ],
    [
      'a part of a number',
      'listens on port 8080',
      ['port', '80', 'port 80'],
      'The words that it names are not in the text.',
    ],
  ] as const)('is refused for %s', (_, description, statement, reason) => {
    const [field, value, quote] = statement;
    const found = outcome(description, [field, value, quote]);
    expect(found).toMatchObject({ added: [], reason });
    expect(found.spec).toEqual(read(description, context).spec);
  });

  it.each([
    ['dev', 'These words are not about dev.'],
    [null, 'These words are about prod only.'],
    ['canary', 'The standards have no such environment.'],
  ])('is refused for environment %s', (environment, reason) => {
    expect(
      outcome('in prod let five of them be up', [
        'replicas-min',
        '5',
        'let five of them be up',
        environment,
      ]),
    ).toMatchObject({ added: [], reason });
  });

  it('is refused for an environment that nothing speaks of', () => {
    expect(
      outcome('let five of them be up', [
        'replicas-min',
        '5',
        'let five of them be up',
        'prod',
      ]).reason,
    ).toBe('These words do not speak of prod.');
  });

  it('is refused for one environment of what is the same in all', () => {
    expect(
      outcome('with Redis in prod', ['dependency', 'redis', 'Redis', 'prod'])
        .reason,
    ).toBe('This is the same in all environments.');
  });
});
