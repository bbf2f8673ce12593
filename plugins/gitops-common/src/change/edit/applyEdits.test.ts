import fc from 'fast-check';
import { fullestSpec, smallestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { specArbitrary } from '../../__testUtils__/specArbitrary';
import { createRelease } from '../../release';
import type { WorkloadSpec } from '../../spec';
import { specDifference } from '../specDifference';
import { listFields } from '../fields/listFields';
import { applyEdits } from './applyEdits';

const standards = exampleStandards();

function edit(
  spec: WorkloadSpec,
  environment: string,
  edits: Record<string, unknown>,
) {
  return applyEdits({ spec, standards, environment, edits });
}

function edited(...args: Parameters<typeof edit>): WorkloadSpec {
  const parsed = edit(...args);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value;
}

const changes = (spec: WorkloadSpec, after: WorkloadSpec) =>
  Object.fromEntries(
    specDifference(spec, after).map(({ path, after: value }) => [path, value]),
  );

describe('applyEdits', () => {
  it('keeps a memory limit with its request, where the environment has one of them', () => {
    const spec: WorkloadSpec = {
      ...smallestSpec,
      resources: { memoryLimit: '32Mi' },
      environments: { dev: { resources: { memoryLimit: '32Mi' } } },
    };
    const after = edited(spec, 'dev', {
      'resources.memory': '77Mi',
      'resources.memoryLimit': '99Mi',
    });
    expect(after.environments?.dev?.resources).toEqual({
      memory: '77Mi',
      memoryLimit: '99Mi',
    });
    expect(after.resources).toEqual({ memoryLimit: '32Mi' });
  });

  it('sets and removes fields of a released spec', () => {
    const after = edited(fullestSpec, 'dev', {
      description: 'Takes orders.',
      'ports[1]': null,
      'health.readiness': { http: '/ready' },
      'dependencies[1]': undefined,
      system: null,
    });
    expect(after).toMatchObject({ description: 'Takes orders.' });
    expect(after.ports).toHaveLength(1);
    expect(after.dependencies?.map(({ type }) => type)).toEqual([
      'redis',
      'workload',
    ]);
    expect('system' in after).toBe(false);
  });

  it('leaves no empty section where the last of its fields is removed', () => {
    const spec = edited(smallestSpec, 'dev', { 'env.A': '1' });
    expect(edited(spec, 'dev', { 'env.A': null })).toEqual(smallestSpec);
  });

  it('scales one environment and no other', () => {
    const after = edited(smallestSpec, 'dev', { scale: { min: 3 } });
    expect(after.scale).toBeUndefined();
    expect(after.environments).toEqual({ dev: { scale: { min: 3 } } });
    expect(
      createRelease({ spec: after, standards, environment: 'dev' }).scale,
    ).toMatchObject({ type: 'fixed', replicas: { value: 3 } });
    expect(
      createRelease({ spec: after, standards, environment: 'prod' }).scale.type,
    ).toBe('range');
  });

  it('takes the rest of a scale along when a part of it is edited', () => {
    expect(
      changes(fullestSpec, edited(fullestSpec, 'dev', { 'scale.max': 9 })),
    ).toEqual({
      'environments.dev.scale': {
        min: 2,
        max: 9,
        metric: 'memory',
        target: 80,
      },
    });
    expect(
      changes(fullestSpec, edited(fullestSpec, 'prod', { 'scale.min': 4 })),
    ).toEqual({ 'environments.prod.scale': { min: 4, max: 12 } });
  });

  it('edits what the environment overrides in the override, since that wins', () => {
    const after = edited(fullestSpec, 'prod', {
      'image.tag': '1.9.0',
      'env.LOG_LEVEL': 'warn',
      'expose.host': 'shop.acme.dev',
    });
    expect(changes(fullestSpec, after)).toEqual({
      'environments.prod.image': { tag: '1.9.0' },
      'environments.prod.env.LOG_LEVEL': 'warn',
      'environments.prod.expose.host': 'shop.acme.dev',
    });
    const release = createRelease({
      spec: after,
      standards,
      environment: 'prod',
    });
    expect(release.image.value).toBe(
      'registry.acme.dev/payments/checkout:1.9.0',
    );
    expect(release.variables.LOG_LEVEL.value).toBe('warn');
  });

  it('lets settings travel from the first environment, and keeps those of a later one there', () => {
    const edits = { 'env.MODE': 'x', 'resources.memory': '1Gi' };
    expect(changes(smallestSpec, edited(smallestSpec, 'dev', edits))).toEqual({
      'env.MODE': 'x',
      'resources.memory': '1Gi',
    });
    expect(
      changes(smallestSpec, edited(smallestSpec, 'staging', edits)),
    ).toEqual({
      'environments.staging.env.MODE': 'x',
      'environments.staging.resources.memory': '1Gi',
    });
  });

  it('drops the digest of the old version with a new tag, and the placeholder', () => {
    const digest = `sha256:${'b'.repeat(64)}`;
    const pinned = edited(smallestSpec, 'dev', { 'image.digest': digest });
    expect(pinned.image).toEqual({
      repository: smallestSpec.image.repository,
      digest,
    });
    expect(edited(pinned, 'prod', { 'image.tag': '2.0.0' }).image).toEqual({
      repository: smallestSpec.image.repository,
      tag: '2.0.0',
    });
    const later = edited(smallestSpec, 'dev', {
      image: { repository: 'registry.acme.dev/a/b', placeholder: true },
    });
    expect(later.image).toEqual({
      repository: 'registry.acme.dev/a/b',
      placeholder: true,
    });
    expect(edited(later, 'dev', { 'image.tag': '1.0.0' }).image).toEqual({
      repository: 'registry.acme.dev/a/b',
      tag: '1.0.0',
    });
  });

  it('takes a field out of both places when it is removed', () => {
    const after = edited(fullestSpec, 'prod', {
      'env.LOG_LEVEL': null,
      scale: null,
    });
    expect(after.env).toEqual({ FEATURE_DATE: '2020-01-01' });
    expect(after.environments?.prod.env).toBeUndefined();
    expect(after.scale).toBeUndefined();
    expect(after.environments?.prod.scale).toBeUndefined();
  });

  it('takes of a whole section only what differs in it for an edit', () => {
    const after = edited(fullestSpec, 'prod', {
      env: { LOG_LEVEL: 'debug', MORE: 'x' },
      resources: { ...fullestSpec.resources, cpuLimit: '2' },
    });
    expect(changes(fullestSpec, after)).toEqual({
      'env.FEATURE_DATE': undefined,
      'environments.prod.env.MORE': 'x',
      'environments.prod.resources.cpuLimit': '2',
    });
  });

  it('lets a section count here that is said as it is for all', () => {
    expect(
      changes(
        fullestSpec,
        edited(fullestSpec, 'prod', { env: fullestSpec.env }),
      ),
    ).toEqual({ 'environments.prod.env.LOG_LEVEL': 'debug' });
  });

  it('takes a path within environments as it is', () => {
    const after = edited(smallestSpec, 'dev', {
      scale: { min: 2 },
      'environments.dev.scale': { min: 3 },
      'environments.prod.scale': { min: 5 },
    });
    expect(after.scale).toEqual({ min: 2 });
    expect(after.environments).toEqual({
      dev: { scale: { min: 3 } },
      prod: { scale: { min: 5 } },
    });
  });

  it.each([
    ['a field that does not exist', { nope: 1 }, 'nope'],
    ['no path', { 'scale..min': 1 }, 'scale..min'],
    ['a broken escape', { '["\\x"]': 1 }, '["\\x"]'],
    ['a path through a scalar', { 'name.x': 1 }, 'name.x'],
    ['a path below a field', { 'scale.min.x': 1 }, 'scale'],
    ['a value of another type', { scale: 3 }, 'environments.prod.scale'],
    ['a section that is a text', { env: 'x' }, 'env'],
    ['no image at all', { image: null }, 'image'],
    ['the name', { name: 'other' }, 'name'],
    ['the owner', { owner: 'orders' }, 'owner'],
    ['the prototype', { '__proto__.polluted': 1 }, '__proto__'],
  ])('refuses %s', (_, edits, path) => {
    const parsed = edit(smallestSpec, 'prod', edits);
    expect(parsed.ok).toBe(false);
    expect(parsed).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ path: expect.stringContaining(path) }),
      ]),
    });
  });

  it('changes nothing when every field is set to what it is in force', () => {
    fc.assert(
      fc.property(
        specArbitrary,
        fc.constantFrom('dev', 'staging', 'prod'),
        (spec, environment) => {
          const whole = Object.fromEntries(
            listFields(spec)
              .filter(({ path }) => !path.startsWith('environments'))
              .map(({ path, value }) => [path, value]),
          );
          const { environments: _, ...bare } = spec;
          expect(edited(bare, environment, whole)).toEqual(bare);
        },
      ),
      { numRuns: 50 },
    );
  });
});
