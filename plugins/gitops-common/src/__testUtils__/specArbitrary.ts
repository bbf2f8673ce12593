import fc from 'fast-check';
import { textSchema } from '../problems';
import { parseWorkloadSpec, type WorkloadSpec } from '../spec';

const name = fc.stringMatching(/^[a-z]([-a-z0-9]{0,20}[a-z0-9])?$/);
const longName = fc.oneof(
  { weight: 9, arbitrary: name },
  { weight: 1, arbitrary: fc.constant('n'.repeat(50)) },
);
const portName = fc.constantFrom('http', 'admin', 'grpc', 'metrics');
const variable = fc
  .stringMatching(/^[A-Z][A-Z0-9_]{0,12}$/)
  .map(text => `V_${text}_X`);

/** Text without the characters that no file can hold. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('1_000', '2020-01-01', 'yes', '0b101', 'a: b', '{{ .x }}'),
  )
  .filter(value => textSchema.safeParse(value).success);

const cpu = fc.constantFrom('10m', '250m', '0.5', '2');
const memory = fc.constantFrom('32Mi', '100M', '512Mi', '1.5Gi');
const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });

const image = fc.oneof(
  fc.record({
    repository: name.map(path => `registry.acme.dev/payments/${path}`),
    tag: fc.constantFrom('1.8.0', '1_000', '20240101', 'v1.'),
    digest: optional(fc.constant(`sha256:${'0'.repeat(64)}`)),
  }),
  fc.constant({
    repository: 'registry.acme.dev/payments/later',
    placeholder: true as const,
  }),
);

const ports = fc.uniqueArray(
  fc.record({
    name: portName,
    port: fc.integer({ min: 1, max: 65535 }),
    protocol: optional(fc.constantFrom('TCP' as const, 'UDP' as const)),
    appProtocol: optional(fc.constantFrom('http', 'kubernetes.io/h2c')),
  }),
  {
    minLength: 1,
    maxLength: 3,
    comparator: (a, b) => a.name === b.name || a.port === b.port,
  },
);

const timing = {
  delay: optional(fc.nat(100)),
  period: optional(fc.integer({ min: 1, max: 100 })),
};

const probe = (declared: string[]) =>
  fc.oneof(
    fc.constant('none' as const),
    fc.record({
      http: fc.constantFrom('/', '/healthz', '/a%20b'),
      port: optional(fc.constantFrom(...declared)),
      ...timing,
    }),
    fc.record({ tcp: fc.constantFrom(...declared), ...timing }),
    fc.record({ grpc: fc.constantFrom(...declared), ...timing }),
    fc.record({
      exec: fc.array(
        text.filter(value => value !== ''),
        { minLength: 1, maxLength: 3 },
      ),
      ...timing,
    }),
  );

const resources = fc.record({
  size: optional(fc.constantFrom('small', 'medium', 'large')),
  cpu: optional(cpu),
  memory: optional(memory),
  cpuLimit: optional(cpu),
  memoryLimit: optional(memory),
});

const scale = fc
  .tuple(fc.integer({ min: 1, max: 20 }), optional(fc.nat(20)))
  .chain(([min, more]) =>
    fc.record({
      min: fc.constant(min),
      max: fc.constant(more === undefined ? undefined : min + more),
      metric:
        more === undefined
          ? fc.constant(undefined)
          : optional(fc.constantFrom('cpu' as const, 'memory' as const)),
    }),
  );

const expose = (declared: string[]) =>
  fc.record({
    visibility: fc.constantFrom('none', 'internal', 'public'),
    host: optional(name.map(label => `${label}.acme.dev`)),
    path: optional(fc.constantFrom('/', '/api', '/a/b')),
    port: optional(fc.constantFrom(...declared)),
  });

const env = fc.dictionary(variable, text, {
  maxKeys: 3,
  noNullPrototype: true,
});

/** The standards let a workload fetch its own keys only. */
const secretKey = fc.constantFrom(
  '{team}/{workload}',
  '{team}/{workload}/{environment}',
  '{team}/{workload}/{environment}/more',
);

const secrets = fc.uniqueArray(
  fc.oneof(
    fc.record({
      env: variable.map(suffix => `S_${suffix}`),
      key: secretKey,
      property: optional(name),
    }),
    fc.record({ file: name.map(file => `/secrets/${file}`), key: secretKey }),
  ),
  {
    maxLength: 3,
    selector: secret => ('env' in secret ? secret.env : secret.file),
  },
);

const files = fc.uniqueArray(
  fc.record({
    path: fc.tuple(name, name).map(parts => `/etc/${parts.join('/')}`),
    content: text,
  }),
  { maxLength: 3, selector: ({ path }) => path },
);

const dependencies = fc.subarray([
  { type: 'redis' },
  { type: 'redis', name: 'sessions', envPrefix: 'SESSIONS' },
  { type: 'postgres', database: 'orders' },
  { type: 'workload', ref: 'orders/orders-api' },
  { type: 'workload', ref: 'platform/mailer', port: 8080 },
]);

const network = fc.record({
  ingressFrom: fc.subarray([{ workload: 'orders/orders-api' }]),
  egressTo: fc.array(
    fc.record({
      description: text.filter(value => value !== ''),
      cidr: optional(fc.constantFrom('10.1.0.0/16', '2001:db8::/32')),
      port: fc.integer({ min: 1, max: 65535 }),
    }),
    { maxLength: 2 },
  ),
});

/**
 * Any spec that the schema takes and that keeps no credential. What is
 * `undefined` is left out.
 */
export const specArbitrary: fc.Arbitrary<WorkloadSpec> = optional(ports)
  .chain(declared => {
    const names = declared?.map(port => port.name) ?? ['http'];
    return fc.record({
      name: longName,
      owner: fc.constantFrom('payments', 'orders', 'platform'),
      system: optional(name),
      description: optional(text),
      kind: fc.constantFrom('web', 'api'),
      language: optional(fc.constantFrom('nodejs', 'c++', 'next.js')),
      image,
      command: optional(
        fc.array(
          text.filter(value => value !== ''),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      args: optional(fc.array(text, { minLength: 1, maxLength: 2 })),
      ports: fc.constant(declared),
      health: optional(
        fc.record({
          liveness: optional(probe(names)),
          readiness: optional(probe(names)),
          startup: optional(probe(names)),
        }),
      ),
      resources: optional(resources),
      scale: optional(scale),
      expose: optional(expose(names)),
      env: optional(env),
      secrets: optional(secrets),
      files: optional(files),
      dependencies: optional(dependencies),
      network: optional(network),
      environments: optional(
        fc.dictionary(
          fc.constantFrom('dev', 'staging', 'prod'),
          fc.record({
            image: optional(
              fc.record({ tag: fc.constantFrom('2.0.0', '0x10') }),
            ),
            resources: optional(resources),
            scale: optional(scale),
            expose: optional(expose(names)),
            env: optional(env),
          }),
          { noNullPrototype: true },
        ),
      ),
    });
  })
  .map(value => parseWorkloadSpec(JSON.parse(JSON.stringify(value))))
  .filter(parsed => parsed.ok)
  .map(parsed => parsed.value);
