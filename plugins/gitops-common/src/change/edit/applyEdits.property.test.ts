import fc from 'fast-check';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { specArbitrary } from '../../__testUtils__/specArbitrary';
import { createRelease } from '../../release';
import type { WorkloadSpec } from '../../spec';
import { applyEdits } from './applyEdits';

const standards = exampleStandards();
const environments = standards.environments.map(({ name }) => name);

const edit = fc.oneof(
  fc.constant({ 'image.tag': '9.9.9' }),
  fc.constant({ scale: { min: 7 } }),
  fc.constant({ 'resources.memory': '77Mi', 'resources.memoryLimit': '99Mi' }),
  fc.constant({ 'env.NEW_ONE': 'x' }),
);

/** What of the release the edits decide, as a text. */
function inForce(spec: WorkloadSpec, environment: string): string[] {
  const { image, scale, resources, variables } = createRelease({
    spec,
    standards,
    environment,
  });
  return [
    `image.tag ${image.value.replace(/^.*:/, '')}`,
    `scale ${scale.type === 'fixed' ? scale.replicas.value : 'range'}`,
    `resources.memory ${resources.memory.value} ${resources.memoryLimit.value}`,
    `env.NEW_ONE ${variables.NEW_ONE?.value}`,
  ];
}

const WANTED: Record<string, string> = {
  'image.tag': 'image.tag 9.9.9',
  scale: 'scale 7',
  'resources.memory': 'resources.memory 77Mi 99Mi',
  'env.NEW_ONE': 'env.NEW_ONE x',
};

describe('an edit', () => {
  it('takes effect in its environment, whatever the spec says there', () => {
    fc.assert(
      fc.property(
        specArbitrary,
        fc.constantFrom(...environments),
        edit,
        (spec, environment, edits) => {
          const parsed = applyEdits({ spec, standards, environment, edits });
          expect(parsed).toMatchObject({ ok: true });
          const edited = parsed.ok ? parsed.value : spec;
          expect(inForce(edited, environment)).toContain(
            WANTED[Object.keys(edits)[0]],
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of a scale changes no other environment', () => {
    fc.assert(
      fc.property(
        specArbitrary,
        fc.constantFrom(...environments),
        (spec, environment) => {
          const parsed = applyEdits({
            spec,
            standards,
            environment,
            edits: { scale: { min: 7 } },
          });
          const edited = parsed.ok ? parsed.value : spec;
          for (const other of environments.filter(e => e !== environment)) {
            expect(inForce(edited, other)).toEqual(inForce(spec, other));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
