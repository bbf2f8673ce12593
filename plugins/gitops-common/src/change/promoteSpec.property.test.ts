import fc from 'fast-check';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { specArbitrary } from '../__testUtils__/specArbitrary';
import { createRelease } from '../release';
import type { WorkloadSpec } from '../spec';
import { promoteSpec } from './promoteSpec';

const standards = exampleStandards();

const release = (spec: WorkloadSpec, environment: string) =>
  createRelease({ spec, standards, environment });

describe('a promotion', () => {
  it('runs the same image, and as many replicas as the environment had', () => {
    fc.assert(
      fc.property(specArbitrary, specArbitrary, (some, other) => {
        const own = { min: 4 };
        const to: WorkloadSpec = {
          ...other,
          name: some.name,
          owner: some.owner,
          environments: { prod: { scale: own, image: { tag: '0.0.1' } } },
        };
        const { prod: _, ...wishes } = some.environments ?? {};
        const from = { ...some, environments: wishes };
        const parsed = promoteSpec({
          from,
          fromEnvironment: 'staging',
          to,
          environment: 'prod',
          standards,
        });
        expect(parsed).toMatchObject({ ok: true });
        const promoted = parsed.ok ? parsed.value : to;
        expect(release(promoted, 'prod').image.value).toBe(
          release(from, 'staging').image.value,
        );
        expect(promoted.environments?.prod.scale).toEqual(own);
      }),
      { numRuns: 100 },
    );
  });
});
