import fc from 'fast-check';
import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { specArbitrary } from '../__testUtils__/specArbitrary';
import type { WorkloadSpec } from '../spec';
import { promoteSpec, type PromoteSpecOptions } from './promoteSpec';
import { specDifference } from './specDifference';

const standards = exampleStandards();

function promoted(
  options: Pick<PromoteSpecOptions, 'from'> & Partial<PromoteSpecOptions>,
): WorkloadSpec {
  const parsed = promoteSpec({
    standards,
    fromEnvironment: 'staging',
    environment: 'prod',
    ...options,
  });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value;
}

const problemsOf = (options: Partial<PromoteSpecOptions>) => {
  const parsed = promoteSpec({
    from: fullestSpec,
    fromEnvironment: 'staging',
    standards,
    environment: 'prod',
    ...options,
  });
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
};

describe('promoteSpec', () => {
  it('carries everything to where the workload is not yet, its wish with it', () => {
    expect(promoted({ from: fullestSpec })).toEqual(fullestSpec);
  });

  it('leaves wishes for earlier environments behind, and takes later ones along', () => {
    const from = {
      ...smallestSpec,
      environments: {
        dev: { scale: { min: 2 } },
        prod: { scale: { min: 5 } },
      },
    };
    expect(promoted({ from, environment: 'staging' }).environments).toEqual({
      prod: { scale: { min: 5 } },
    });
    const { environments: _, ...bare } = from;
    expect(
      promoted({
        from: { ...bare, environments: { dev: { scale: { min: 2 } } } },
      }),
    ).toEqual(bare);
  });

  it('keeps what the target environment wishes for itself', () => {
    const to = {
      ...smallestSpec,
      env: { GONE: '1' },
      environments: {
        prod: { scale: { min: 7 }, env: { MODE: 'prod' } },
      },
    };
    const from = {
      ...smallestSpec,
      image: { ...smallestSpec.image, tag: '2.0.0' },
      environments: {
        prod: { scale: { min: 3 }, env: { MODE: 'x', MORE: 'y' } },
      },
    };
    const after = promoted({ from, to });
    expect(after.image.tag).toBe('2.0.0');
    expect(after.env).toBeUndefined();
    expect(after.environments).toEqual({
      prod: { scale: { min: 7 }, env: { MODE: 'prod', MORE: 'y' } },
    });
  });

  it('brings the image that runs where it comes from, and lets it run', () => {
    const { repository } = smallestSpec.image;
    const from = {
      ...smallestSpec,
      environments: { staging: { image: { tag: '2.0.0' } } },
    };
    const to = {
      ...smallestSpec,
      environments: { prod: { image: { tag: '1.7.1' }, scale: { min: 4 } } },
    };
    expect(promoted({ from, to })).toEqual({
      ...smallestSpec,
      image: { repository, tag: '2.0.0' },
      environments: { prod: { scale: { min: 4 } } },
    });
    expect(
      promoted({
        from: {
          ...from,
          environments: {
            staging: { image: { repository: `${repository}-next` } },
            prod: { image: { tag: '1.9.0' } },
          },
        },
        to,
      }),
    ).toMatchObject({
      image: { repository: `${repository}-next`, tag: '1.8.0' },
      environments: { prod: { image: { tag: '1.9.0' } } },
    });
  });

  it('takes only the chosen fields', () => {
    const from = {
      ...fullestSpec,
      image: { ...fullestSpec.image, tag: '2.0.0' },
      env: { LOG_LEVEL: 'trace' },
      network: undefined,
    };
    const after = promoted({
      from,
      to: fullestSpec,
      fields: ['image', 'env.FEATURE_DATE', 'network.egressTo'],
    });
    expect(specDifference(fullestSpec, after).map(({ path }) => path)).toEqual([
      'image',
      'env.FEATURE_DATE',
      'network.egressTo',
    ]);
    expect(after.env).toEqual({ LOG_LEVEL: 'debug' });
  });

  it('leaves no empty section when its last field goes', () => {
    const to = { ...smallestSpec, env: { A: '1' } };
    expect(promoted({ from: smallestSpec, to, fields: ['env.A'] })).toEqual(
      smallestSpec,
    );
  });

  it('refuses what cannot be promoted, and says what can', () => {
    expect(problemsOf({ environment: 'moon' })).toEqual([
      'There is no environment "moon".',
    ]);
    expect(problemsOf({ to: { ...fullestSpec, owner: 'orders' } })).toEqual([
      'The two specs are of different workloads: the owner is "payments" here and "orders" there.',
    ]);
    expect(problemsOf({ fields: ['image'] })).toEqual([
      'checkout is not in prod yet, so there is nothing that single fields could go into.',
    ]);
    expect(problemsOf({ to: fullestSpec, fields: ['image'] })).toEqual([
      'This field does not differ between the two environments.',
    ]);
  });

  it('finds nothing to promote when it was just promoted', () => {
    fc.assert(
      fc.property(specArbitrary, specArbitrary, (from, other) => {
        const to = { ...other, name: from.name, owner: from.owner };
        const once = promoteSpec({
          from,
          fromEnvironment: 'staging',
          to,
          standards,
          environment: 'prod',
        });
        fc.pre(once.ok);
        const released = once.ok ? once.value : to;
        expect(promoted({ from, to: released })).toEqual(released);
      }),
      { numRuns: 50 },
    );
  });
});
