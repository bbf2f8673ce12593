import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { withValueAt } from '../path';
import { parseWorkloadSpec } from './parseWorkloadSpec';
import { reservedKinds, reservedSpecFields } from './reserved';

/** Problems of a spec in which one field is different. */
function problems(path: string, value: unknown, spec: object = fullestSpec) {
  const parsed = parseWorkloadSpec(withValueAt(spec, path, value));
  return parsed.ok ? [] : parsed.problems;
}

describe('parseWorkloadSpec', () => {
  it('takes the smallest and the fullest spec, and gives them a version', () => {
    for (const spec of [smallestSpec, fullestSpec]) {
      expect(parseWorkloadSpec(JSON.parse(JSON.stringify(spec)))).toEqual({
        ok: true,
        value: spec,
      });
    }
    expect(smallestSpec.apiVersion).toBe('slipway.dev/v1alpha1');
  });

  it.each([undefined, null, 7, 'spec', [], () => 1])(
    'gives a problem for %p, and does not throw',
    value => {
      expect(parseWorkloadSpec(value).ok).toBe(false);
    },
  );

  it('says what was meant by an unknown field, at any depth', () => {
    expect(problems('dependancies', [])).toEqual([
      {
        path: 'dependancies',
        message: 'There is no field "dependancies" here.',
        remedy: 'Did you mean "dependencies"?',
      },
    ]);
    expect(problems('environments.prod.resources.memry', '1Gi')).toEqual([
      {
        path: 'environments.prod.resources.memry',
        message: 'There is no field "memry" here.',
        remedy: 'Did you mean "memory"?',
      },
    ]);
    expect(problems('dependencies[0].databse', 'x')).toMatchObject([
      { path: 'dependencies[0].databse' },
    ]);
  });

  it('says what to do instead of a field or kind that is kept for later', () => {
    for (const [field, remedy] of Object.entries(reservedSpecFields)) {
      expect(problems(field, {})).toEqual([
        { path: field, message: `The field "${field}" is reserved.`, remedy },
      ]);
    }
    for (const kind of Object.keys(reservedKinds)) {
      expect(problems('kind', kind)).toMatchObject([
        { path: 'kind', remedy: expect.stringContaining('"web" or "api"') },
      ]);
    }
    expect(problems('kind', 'wep')).toMatchObject([
      { remedy: 'Did you mean "web"? Possible: web, api.' },
    ]);
  });

  it.each([
    ['name', 'Checkout'],
    ['name', '../../x'],
    ['name', 'a\nb: c'],
    ['name', 'n'.repeat(300)],
    ['name', '🚀'],
    ['name', '\u202eabc'],
    ['name', '9lives'],
    ['owner', 'a/b'],
    ['image.tag', 'latest'],
    ['image.tag', 'a b'],
    ['image.repository', 'checkout'],
    ['image.repository', 'registry.acme.dev/a:1'],
    ['image', { repository: 'registry.acme.dev/a/b' }],
    ['ports[0].port', 0],
    ['ports[0].port', 80.5],
    ['ports[0].port', '80'],
    ['ports[0].name', 'a--b'],
    ['scale.max', 1],
    ['scale', { min: 2, metric: 'cpu' }],
    ['resources.memory', '256'],
    ['resources.cpu', '0'],
    ['resources', { memory: '1Gi', memoryLimit: '512Mi' }],
    ['resources', { cpu: '2', cpuLimit: '1500m' }],
    ['expose.host', 'https://a.dev'],
    ['expose.path', 'a'],
    ['env["1A"]', 'x'],
    ['env.A', 'a\u0000b'],
    ['env.A', '\ud800'],
    ['files[0].path', '/etc/../passwd'],
    ['files[0].path', 'config.yaml'],
    ['secrets[0]', { env: 'A' }],
    ['secrets[1].file', '/a/./b'],
    ['network.egressTo[0].cidr', 'acme.dev'],
    ['dependencies[0].type', 'mysql'],
    ['dependencies[2].ref', 'orders-api'],
  ])('refuses %s = %p', (path, value) => {
    const found = problems(path, value);
    expect(found).not.toEqual([]);
    for (const problem of found) {
      expect(problem.message).toMatch(/^.+[.]$/s);
      expect(problem.remedy).toMatch(/^[A-Z].*[.?]$/s);
    }
  });

  it.each([
    [
      'two ports of one name',
      'ports[1].name',
      'http',
      'The port name "http" is there already, at ports[0].name.',
    ],
    [
      'two ports of one number',
      'ports[1].port',
      3000,
      'The port "3000/TCP" is there already, at ports[0].port.',
    ],
    [
      'a dependency twice',
      'dependencies[1]',
      { type: 'redis', envPrefix: 'OTHER' },
      'The dependency "redis" is there already, at dependencies[0].',
    ],
    [
      'a variable that a dependency gives as well',
      'env.REDIS_URL',
      'redis://cache',
      'The environment variable "REDIS_URL" is there already, at env.REDIS_URL.',
    ],
    [
      'a variable of one environment that a secret gives as well',
      'environments.prod.env.STRIPE_KEY',
      'a',
      'The environment variable "STRIPE_KEY" is there already, at environments.prod.env.STRIPE_KEY.',
    ],
    [
      'a file twice',
      'files[1].path',
      '/etc/checkout/config.yaml',
      'The file "/etc/checkout/config.yaml" is there already, at files[0].path.',
    ],
    [
      'a dependency on itself',
      'dependencies[2].ref',
      'payments/checkout',
      'The workload depends on itself.',
    ],
    [
      'a port that is not declared',
      'health.readiness.port',
      'metrics',
      'There is no port named "metrics".',
    ],
    [
      'a port that is not declared, in an environment',
      'environments.prod.expose.port',
      'metrics',
      'There is no port named "metrics".',
    ],
  ])('finds %s', (_, path, value, message) => {
    expect(problems(path, value).map(problem => problem.message)).toContain(
      message,
    );
  });

  it('finds a port over UDP that is exposed', () => {
    expect(problems('ports[0].protocol', 'UDP')).toMatchObject([
      {
        path: 'expose.port',
        message: 'A port over UDP cannot be exposed by a host name.',
      },
      { path: 'environments.prod.expose.port' },
    ]);
    expect(
      problems('ports', [{ name: 'dns', port: 53, protocol: 'UDP' }], {
        ...smallestSpec,
        expose: { visibility: 'none' },
      }),
    ).toEqual([]);
  });

  it('takes the same variable in the spec and in an environment, which overrides it', () => {
    expect(problems('environments.dev.env.LOG_LEVEL', 'trace')).toEqual([]);
  });

  it.each([
    ['env.DB_PASSWORD', 'hunter2'],
    ['environments.prod.env.API_TOKEN', 'abcdef'],
    ['env.DATABASE', 'postgresql://admin:hunter2@db/orders'],
    ['args[0]', '--api-key=hunter2'],
    ['files[0].content', '-----BEGIN RSA PRIVATE KEY-----\nhunter2'],
  ])('refuses a credential at %s, and does not repeat it', (path, value) => {
    const found = problems(path, value);
    expect(found).toMatchObject([
      {
        path,
        message: 'This looks like a credential, which must not be in Git.',
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});
