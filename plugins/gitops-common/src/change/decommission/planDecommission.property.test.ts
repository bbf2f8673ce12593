import fc from 'fast-check';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { specArbitrary } from '../../__testUtils__/specArbitrary';
import { renderRelease } from '../../render';
import { locate } from '../../standards';
import type { TextFile } from '../../vocabulary';
import { planDecommission } from './planDecommission';

const standards = exampleStandards();

function merged({ edits }: ReturnType<typeof planDecommission>): TextFile[] {
  return edits.flatMap(edit => {
    if (edit.action === 'delete') {
      return [];
    }
    const content = 'after' in edit ? edit.after : edit.before;
    return [{ path: edit.path, content }];
  });
}

describe('a decommissioning', () => {
  it('ends after two changes at most, and never leaves an Application nothing to read', () => {
    fc.assert(
      fc.property(
        specArbitrary,
        fc.constantFrom('dev', 'staging', 'prod'),
        (spec, environment) => {
          const next = (baseFiles: readonly TextFile[]) =>
            planDecommission({
              identity: {
                repository: 'gitops',
                team: spec.owner,
                workload: spec.name,
                environment,
              },
              baseRevision: 'a',
              baseFiles,
              standards,
              released: [environment],
              others: [],
              request: { askedBy: 'user:default/dana' },
            });
          const first = next(
            renderRelease({ spec, standards, environment }).files,
          );
          const left = merged(first);
          const areas = left.map(({ path }) => locate(path, standards).area);
          const { step, steps } = first.decommission;
          expect(steps).toBe(step === 'stop' ? 2 : 1);
          expect(areas.includes('application')).toBe(step === 'stop');
          expect(areas.includes('manifests')).toBe(step === 'stop');
          expect(
            first.findings.filter(({ severity }) => severity === 'error'),
          ).toEqual([]);
          const last = next(left);
          expect(last.decommission.step).toBe('delete');
          expect(merged(last)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
