import { parse, stringify } from 'yaml';
import { exampleStandardsText } from '../__testUtils__/exampleStandards';
import { withValueAt } from '../path';
import { parseStandards } from './parseStandards';

/** Problems of the example in which one key is different. */
function problems(path: string, value: unknown) {
  const parsed = parseStandards(
    stringify(withValueAt(parse(exampleStandardsText), path, value)),
  );
  return parsed.ok ? [] : parsed.problems;
}

describe('parseStandards', () => {
  it('takes the example', () => {
    expect(parseStandards(exampleStandardsText)).toMatchObject({
      ok: true,
      value: {
        environments: [{ name: 'dev' }, { name: 'staging' }, { name: 'prod' }],
      },
    });
  });

  it('names the line of a mistake in the YAML', () => {
    expect(parseStandards('a: 1\nb: [1\n')).toMatchObject({
      ok: false,
      problems: [
        { remedy: expect.stringMatching(/^Mend the file at line \d/) },
      ],
    });
  });

  it('does not expand aliases without end', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [${Array(10).fill(
      '*a',
    )}]\nc: &c [${Array(10).fill('*b')}]\nd: [${Array(10).fill('*c')}]\n`;
    expect(parseStandards(bomb)).toMatchObject({
      ok: false,
      problems: [
        {
          remedy: 'Write the repeated parts out instead of using aliases.',
        },
      ],
    });
  });

  it.each(['', '[]', 'text', 'null'])('gives problems for %p', text => {
    expect(parseStandards(text).ok).toBe(false);
  });

  it('says what was meant by an unknown key', () => {
    expect(problems('environments[0].directEntri', true)).toEqual([
      {
        path: 'environments[0].directEntri',
        message: 'There is no field "directEntri" here.',
        remedy: 'Did you mean "directEntry"?',
      },
    ]);
    expect(problems('dependencies.redis.dev.memry', '1Gi')).toMatchObject([
      {
        path: 'dependencies.redis.dev.memry',
        remedy: 'Did you mean "memory"?',
      },
    ]);
  });

  it.each([
    ['a placeholder that does not exist', 'paths.spec', 'a/{tem}.yaml'],
    ['a placeholder that is not known there', 'images.pattern', 'r/{name}'],
    ['a path that leaves the repository', 'paths.spec', '../{team}'],
    ['a path from the root', 'paths.spec', '/{team}'],
    ['a label that is none', 'labels.extra["a b"]', 'x'],
    ['a range that is none', 'network.privateRanges[0]', '10.0.0.0'],
    ['a level that does not exist', 'rules.image-tag', 'fatal'],
    [
      'a database without credentials',
      'dependencies.postgres.dev.secret',
      undefined,
    ],
    ['a memory without unit', 'environments[0].sizes.small.memory', '64'],
    ['a link without https', 'links[0].url', 'http://runbooks.acme.dev'],
    ['a link that is no page', 'links[0].url', 'data:text/html,x'],
    ['a link that ends early', 'links[0].url', 'https://a.dev/)<b>'],
    [
      'a link with an unknown placeholder',
      'links[0].url',
      'https://a.dev/{pod}',
    ],
  ])('refuses %s', (_, path, value) => {
    const found = problems(path, value);
    expect(found.map(problem => problem.path)).toEqual([path]);
    expect(found[0].remedy).toMatch(/^[A-Z].*[.?]$/s);
  });

  it.each([
    [
      'two environments of one name',
      'environments[1].name',
      'dev',
      'environments[1].name',
    ],
    [
      'a Gateway that is not named',
      'environments[0].exposure.internal.gateway',
      undefined,
      'environments[0].exposure.internal.gateway',
    ],
    [
      'an Ingress class that is not named',
      'environments[1].exposure.public.ingressClass',
      undefined,
      'environments[1].exposure.public.ingressClass',
    ],
    [
      'an issuer that is not named',
      'environments[1].exposure.tls.clusterIssuer',
      undefined,
      'environments[1].exposure.tls.clusterIssuer',
    ],
    [
      'a default entry that does not exist',
      'environments[0].exposure',
      {
        default: 'public',
        via: 'gateway',
        tls: { mode: 'gateway' },
        internal: {
          host: 'a',
          gateway: { name: 'a', namespace: 'a' },
          fromNamespace: 'a',
        },
      },
      'environments[0].exposure.default',
    ],
    [
      'pruning where a person syncs',
      'environments[2].application.prune',
      true,
      'environments[2].application.prune',
    ],
    [
      'a wait that uses up the grace period',
      'environments[2].rollout.preStopSeconds',
      30,
      'environments[2].rollout.preStopSeconds',
    ],
    [
      'an update that cannot begin',
      'environments[2].rollout.maxSurge',
      '0%',
      'environments[2].rollout.maxSurge',
    ],
    [
      'a size whose limit is below its request',
      'environments[0].sizes.small.memoryLimit',
      '32Mi',
      'environments[0].sizes.small.memoryLimit',
    ],
    [
      'an environment that does not exist',
      'dependencies.redis.qa',
      {
        provision: 'existing',
        host: 'a',
        port: 1,
        cidrs: ['10.0.0.0/8'],
        tls: true,
      },
      'dependencies.redis.qa',
    ],
    [
      'a lifecycle of an environment that does not exist',
      'catalog.lifecycle.qa',
      'x',
      'catalog.lifecycle.qa',
    ],
    [
      'a path that two releases would share',
      'paths.lock',
      'workloads/{team}/{workload}/lock.yaml',
      'paths.lock',
    ],
    [
      'an entity per environment',
      'paths.catalog',
      'workloads/{team}/{workload}/{environment}/catalog-info.yaml',
      'paths.catalog',
    ],
    [
      'two templates that give one path',
      'paths.spec',
      'workloads/{team}/{workload}/{environment}.lock.yaml',
      'paths.spec',
    ],
  ])('finds %s', (_, path, value, at) => {
    const found = problems(path, value);
    expect(found.map(problem => problem.path)).toContain(at);
    for (const problem of found) {
      expect(problem.remedy).toMatch(/^[A-Z].*\.$/s);
    }
  });
});
