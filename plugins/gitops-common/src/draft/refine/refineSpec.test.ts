import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { SpecDraft } from '../../spec';
import { modelReading, state } from '../__testUtils__/modelReading';
import type { ReaderContext } from '../draft';
import type { ModelStatement } from '../model/modelStatement';
import { refineSpec } from './refineSpec';

const standards = exampleStandards();

const spec: SpecDraft = {
  name: 'checkout',
  owner: 'payments',
  kind: 'api',
  language: 'nodejs',
  image: {
    repository: 'registry.acme.dev/payments/checkout',
    tag: '1.4.0',
    digest: `sha256:${'a'.repeat(64)}`,
  },
  ports: [{ name: 'http', port: 3000 }],
  health: { readiness: { http: '/ready', period: 5 } },
  resources: { memory: '256Mi', memoryLimit: '512Mi' },
  scale: { min: 2, max: 6, metric: 'cpu', target: 70 },
  expose: { visibility: 'internal', host: 'checkout.acme.dev' },
  env: { LOG_LEVEL: 'info' },
  secrets: [{ env: 'STRIPE_KEY', key: 'payments/checkout' }],
  dependencies: [
    { type: 'redis' },
    { type: 'workload', ref: 'orders/orders-api' },
  ],
  network: { ingressFrom: [{ workload: 'shop/cart' }] },
};

function refine(
  words: string,
  options: {
    spec?: SpecDraft;
    context?: ReaderContext;
    statements?: ModelStatement[];
  } = {},
) {
  return refineSpec({
    spec: options.spec ?? spec,
    words,
    standards,
    context: options.context ?? { owners: ['payments'] },
    ...(options.statements
      ? { model: modelReading(...options.statements) }
      : {}),
  });
}

describe('refineSpec by the rules', () => {
  it.each<[string, Record<string, unknown>]>([
    [
      'make it public, add Postgres, three replicas in prod',
      {
        'expose.visibility': 'public',
        dependencies: [
          { type: 'redis' },
          { type: 'workload', ref: 'orders/orders-api' },
          { type: 'postgres' },
        ],
        'environments.prod.scale.min': 3,
      },
    ],
    [
      'remove Redis',
      { dependencies: [{ type: 'workload', ref: 'orders/orders-api' }] },
    ],
    [
      'replace Redis with Postgres',
      {
        dependencies: [
          { type: 'workload', ref: 'orders/orders-api' },
          { type: 'postgres' },
        ],
      },
    ],
    [
      'Postgres instead of Redis',
      {
        dependencies: [
          { type: 'workload', ref: 'orders/orders-api' },
          { type: 'postgres' },
        ],
      },
    ],
    [
      'it does not need Redis any more',
      { dependencies: [{ type: 'workload', ref: 'orders/orders-api' }] },
    ],
    ['drop orders/orders-api', { dependencies: [{ type: 'redis' }] }],
    ['drop the memory limit', { 'resources.memoryLimit': null }],
    ['port 8080 instead', { ports: [{ name: 'http', port: 8080 }] }],
    [
      'also listen on port 9090',
      {
        ports: [
          { name: 'http', port: 3000 },
          { name: 'port-9090', port: 9090 },
        ],
      },
    ],
    ['rename it to pay', { name: 'pay' }],
    ['call it pay', { name: 'pay' }],
    ['no ingress', { 'expose.visibility': 'none' }],
    ['remove the ingress', { 'expose.visibility': 'none' }],
    ['remove the host name', { 'expose.host': null }],
    ['1 GB memory limit', { 'resources.memoryLimit': '1Gi' }],
    [
      'set LOG_LEVEL to debug in dev',
      { 'environments.dev.env.LOG_LEVEL': 'debug' },
    ],
    ['remove LOG_LEVEL', { 'env.LOG_LEVEL': null }],
    ['drop the STRIPE_KEY', { secrets: null }],
    ['shop/cart may no longer call it', { 'network.ingressFrom': null }],
    [
      'take Redis out',
      { dependencies: [{ type: 'workload', ref: 'orders/orders-api' }] },
    ],
    ['upgrade to 1.5.0', { 'image.tag': '1.5.0', 'image.digest': null }],
    ['in prod run version 1.5.0', { 'environments.prod.image.tag': '1.5.0' }],
    ['cart must not call it', { 'network.ingressFrom': null }],
    [
      'disable autoscaling',
      { 'scale.max': null, 'scale.metric': null, 'scale.target': null },
    ],
    ['make it a website', { kind: 'web' }],
    ['rewrite it in Go', { language: 'go' }],
    [
      'readiness probe on /up',
      { 'health.readiness': { period: 5, http: '/up' } },
    ],
    ['use tag 1.5.0', { 'image.tag': '1.5.0', 'image.digest': null }],
    [
      'it needs SMTP_PASSWORD from the vault',
      {
        secrets: [
          { env: 'STRIPE_KEY', key: 'payments/checkout' },
          { env: 'SMTP_PASSWORD' },
        ],
      },
    ],
  ])('reads "%s"', (words, edits) => {
    const refinement = refine(words);
    expect(refinement.edits).toEqual(edits);
    expect(Object.values(refinement.readers)).toEqual(
      Object.keys(edits).map(() => 'rules'),
    );
    expect(Object.keys(refinement.origins).sort()).toEqual(
      Object.keys(edits).sort(),
    );
    expect(refinement.notUnderstood).toEqual([]);
    expect(refinement.refusals).toEqual([]);
  });

  it('reads "no longer public" for environments, too', () => {
    expect(
      refine('no longer public', {
        spec: {
          expose: { visibility: 'public' },
          environments: {
            dev: { expose: { visibility: 'public' } },
            prod: { expose: { visibility: 'none' } },
          },
        },
      }),
    ).toMatchObject({
      edits: {
        'expose.visibility': 'internal',
        'environments.dev.expose.visibility': 'internal',
      },
      questions: [{ path: 'environments.prod.expose.visibility' }],
    });
  });

  it('hides what is public', () => {
    expect(
      refine('hide it from the internet', {
        spec: { expose: { visibility: 'public' } },
      }).edits,
    ).toEqual({ 'expose.visibility': 'internal' });
  });

  it('does not take a wish for more without an amount for anything', () => {
    const { edits, refusals, notUnderstood } = refine('make it bigger');
    expect([edits, refusals]).toEqual([{}, []]);
    expect(notUnderstood).toMatchObject([{ text: 'make it bigger' }]);
  });

  it('asks whether an environment with a value of its own follows', () => {
    const { edits, questions } = refine('512 MB memory', {
      spec: {
        resources: { memory: '256Mi' },
        environments: { prod: { resources: { memory: '1Gi' } } },
      },
    });
    expect(edits).toEqual({ 'resources.memory': '512Mi' });
    expect(questions).toMatchObject([
      {
        path: 'environments.prod.resources.memory',
        proposals: [{ value: '512Mi' }, { value: '1Gi' }],
      },
    ]);
  });

  it('asks when the least becomes more than the most', () => {
    expect(refine('nine replicas').questions).toMatchObject([
      { path: 'scale.max', proposals: [{ value: 9 }] },
    ]);
  });

  it('asks which of several ports becomes another', () => {
    const { edits, questions } = refine('port 8080 instead', {
      spec: {
        ports: [
          { name: 'http', port: 3000 },
          { name: 'admin', port: 9000 },
        ],
      },
    });
    expect(edits).toEqual({});
    expect(questions[0].proposals.map(({ label }) => label)).toEqual([
      '8080 instead of 3000',
      '8080 instead of 9000',
      '8080 beside them',
    ]);
  });

  it('asks for the team of a workload, at its place in the list', () => {
    expect(refine('it calls stock-api').questions).toMatchObject([
      { path: 'dependencies[2].ref', text: 'Which team owns stock-api?' },
    ]);
  });

  it.each([
    ['with Redis', 'dependencies'],
    ['internal only', 'expose.visibility'],
    ['listens on port 3000', 'ports'],
    ['2 replicas in prod', 'environments.prod.scale.min'],
    ['remove Postgres', 'dependencies'],
    ['drop the CPU limit', 'resources.cpuLimit'],
  ])('says that "%s" is so already', (words, path) => {
    const { edits, unchanged } = refine(words);
    expect(edits).toEqual({});
    expect(unchanged).toMatchObject([{ path }]);
  });

  it('says what it did not understand, and never nothing', () => {
    expect(refine('with Frobnitz').notUnderstood).toMatchObject([
      { text: 'Frobnitz' },
    ]);
    expect(refine('hm, dunno').notUnderstood).not.toEqual([]);
    expect(refine('').notUnderstood).toEqual([]);
  });

  it('refuses what the platform does not give, and takes the rest', () => {
    const { edits, refusals } = refine('add Kafka and 4 replicas in prod');
    expect(edits).toEqual({ 'environments.prod.scale.min': 4 });
    expect(refusals).toMatchObject([{ reason: 'dependency-not-supported' }]);
  });

  it('refuses to take the workload down', () => {
    expect(refine('delete the service')).toMatchObject({
      edits: {},
      refusals: [{ reason: 'feature-not-supported' }],
    });
  });

  it('refuses another name for a workload of the repository', () => {
    expect(
      refine('rename it to pay', {
        context: { workloads: ['payments/checkout'] },
      }),
    ).toMatchObject({ edits: {}, refusals: [{ path: 'name' }] });
  });

  it('masks a credential, and keeps none', () => {
    const refinement = refine('set API_TOKEN to "s3cr3t-9xQ"');
    expect(JSON.stringify(refinement)).not.toContain('s3cr3t');
    expect(refinement.edits).toEqual({});
    expect(refinement.refusals).toMatchObject([{ reason: 'plaintext-secret' }]);
  });

  it('leaves the spec as it is', () => {
    const before = JSON.stringify(spec);
    refine('remove Redis, rename it to pay, also listen on port 9090');
    expect(JSON.stringify(spec)).toBe(before);
  });
});

describe('refineSpec by both readers', () => {
  it('names both where they agree', () => {
    const { readers, refused } = refine(
      'add Postgres, no longer Redis, public',
      {
        statements: [
          state('dependency', 'postgres', 'add Postgres'),
          state('dependency', 'redis', 'no longer Redis', {
            operation: 'remove',
          }),
          state('visibility', 'public', 'public'),
        ],
      },
    );
    expect(readers).toEqual({
      dependencies: 'both',
      'expose.visibility': 'both',
    });
    expect(refused).toEqual([]);
  });

  it('takes what only the model read, in the words', () => {
    const refinement = refine(
      'let five of them be up, and give it half a gig',
      {
        spec: {},
        statements: [state('replicas-min', '5', 'let five of them be up')],
      },
    );
    expect(refinement.edits).toMatchObject({ 'scale.min': 5 });
    expect(refinement.readers['scale.min']).toBe('model');
    expect(refinement.origins['scale.min']).toMatchObject({ by: 'model' });
  });

  it('takes out what only the model read, where the words say so', () => {
    const { edits, readers } = refine('bin that thing with LOG_LEVEL', {
      statements: [
        state('variable', 'LOG_LEVEL', 'bin that thing with LOG_LEVEL', {
          operation: 'remove',
        }),
      ],
    });
    expect(edits).toEqual({});
    expect(readers).toEqual({});
    expect(
      refine('strip the whole useless LOG_LEVEL stuff', {
        statements: [
          state('variable', 'LOG_LEVEL', 'strip the whole useless LOG_LEVEL', {
            operation: 'remove',
          }),
        ],
      }).edits,
    ).toEqual({ 'env.LOG_LEVEL': null });
  });

  it('asks where the readers differ', () => {
    const { edits, differs, questions } = refine(
      '512 MB memory, hmm 300 MB might do',
      {
        spec: {},
        statements: [state('memory', '300Mi', '300 MB might do')],
      },
    );
    expect(edits).toEqual({});
    expect(differs).toEqual(['resources.memory']);
    expect(questions[0].proposals.map(({ label }) => label)).toEqual([
      '512Mi, as the rules read it',
      '300Mi, as the model reads it',
    ]);
  });

  it.each([
    ['makes public by no words', state('visibility', 'public', 'more memory')],
    [
      'runs another image',
      state('image', 'registry.acme.dev/evil/miner:1', 'more memory'),
    ],
    [
      'takes out what nobody speaks of',
      state('ingress-from', 'shop/cart', 'more memory', {
        operation: 'remove',
      }),
    ],
    [
      'takes out what is not there',
      state('secret', 'OTHER_KEY', 'more memory', { operation: 'remove' }),
    ],
    ['concludes a size', state('size', 'large', 'more memory')],
    ['invents a name', state('name', 'memory-hog', 'more memory')],
  ])('changes nothing by a model that %s', (_, statement) => {
    const alone = refine('it wants more memory');
    const both = refine('it wants more memory', { statements: [statement] });
    expect({ ...both, refused: [] }).toEqual(alone);
    expect(both.refused).toHaveLength(1);
  });
});
