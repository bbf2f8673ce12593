import fc from 'fast-check';
import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { specArbitrary } from '../__testUtils__/specArbitrary';
import { valueAt } from '../path';
import { fieldText } from './fields/fieldText';
import { specDifference } from './specDifference';

describe('specDifference', () => {
  it('is empty between a spec and itself', () => {
    expect(specDifference(fullestSpec, fullestSpec)).toEqual([]);
  });

  it('says each field once, in the order of the form, with its risk', () => {
    const after = {
      ...fullestSpec,
      image: { ...fullestSpec.image, tag: '1.9.0' },
      scale: { min: 1 },
      expose: { ...fullestSpec.expose, visibility: 'public' as const },
      env: { LOG_LEVEL: 'info', NEW: 'x' },
      dependencies: [{ type: 'postgres' as const, database: 'orders' }],
      system: undefined,
      resources: { memory: '1Gi' },
    };
    expect(
      specDifference(fullestSpec, after).map(({ path, label, risk }) => [
        path,
        label,
        risk,
      ]),
    ).toEqual([
      ['system', 'System', undefined],
      ['image', 'Image', undefined],
      [
        'dependencies',
        'Dependencies',
        'a dependency goes, and data with it where it has any',
      ],
      ['expose.visibility', 'Reached by', 'reachable from the internet'],
      ['scale', 'Replicas', 'fewer replicas'],
      ['resources.size', 'Size', undefined],
      ['resources.cpu', 'CPU request', undefined],
      ['resources.cpuLimit', 'CPU limit', undefined],
      ['resources.memory', 'Memory request', undefined],
      ['env.FEATURE_DATE', 'Variable FEATURE_DATE', undefined],
      ['env.LOG_LEVEL', 'Variable LOG_LEVEL', undefined],
      ['env.NEW', 'Variable NEW', undefined],
    ]);
  });

  it('tells the wishes for one environment from those for all', () => {
    const after = {
      ...fullestSpec,
      environments: {
        prod: { ...fullestSpec.environments?.prod, scale: { min: 2, max: 12 } },
        staging: { resources: { memory: '1Gi' } },
      },
    };
    expect(specDifference(fullestSpec, after)).toEqual([
      {
        path: 'environments.prod.scale',
        label: 'Replicas in prod',
        before: { min: 3, max: 12 },
        after: { min: 2, max: 12 },
        risk: 'fewer replicas',
      },
      {
        path: 'environments.staging.resources.memory',
        label: 'Memory request in staging',
        after: '1Gi',
      },
    ]);
  });

  it('names paths at which both specs have the values that it shows', () => {
    fc.assert(
      fc.property(specArbitrary, specArbitrary, (before, after) => {
        for (const difference of specDifference(before, after)) {
          expect(valueAt(before, difference.path)).toEqual(difference.before);
          expect(valueAt(after, difference.path)).toEqual(difference.after);
          expect(fieldText(difference.path, difference.after)).toEqual(
            expect.any(String),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds what only one of the two has', () => {
    const paths = (list: ReturnType<typeof specDifference>) =>
      list.map(({ path }) => path);
    const added = paths(specDifference(smallestSpec, fullestSpec));
    expect(paths(specDifference(fullestSpec, smallestSpec))).toEqual(added);
    expect(added).toContain('health.liveness');
    expect(added).toContain('environments.prod.env.LOG_LEVEL');
  });
});
