import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { smallestSpec } from '../../__testUtils__/exampleSpecs';
import { renderRelease } from '../../render';
import { parseWorkloadSpec, type WorkloadSpec } from '../../spec';
import type { TextFile } from '../../vocabulary';
import { changedObjects } from '../changedObjects';
import { plannedEdits } from '../plannedEdits';
import type { Risk } from '../risks/Risk';

type SpecChanges = Partial<WorkloadSpec>;

/**
 * What a risk finds when a release is replaced by another.
 *
 * @param options.before - changes of the smallest spec as it is released;
 * `undefined` where nothing is released.
 * @param options.edit - what somebody did by hand to the file of a name.
 */
export function checkRisk(
  risk: Risk,
  options: {
    before?: SpecChanges;
    after?: SpecChanges;
    environment?: string;
    edit?: { file: string; change(text: string): string };
    more?: TextFile[];
  },
): string[] {
  const standards = exampleStandards();
  const { before, after = {}, environment = 'dev', edit, more = [] } = options;
  const render = (changes: SpecChanges) =>
    renderRelease({ spec: specOf(changes), standards, environment });
  const baseFiles = before === undefined ? [] : render(before).files;
  const release = render(after);
  const edits = plannedEdits({
    identity: {
      repository: 'gitops',
      team: smallestSpec.owner,
      workload: smallestSpec.name,
      environment,
    },
    baseFiles: [
      ...more,
      ...baseFiles.map(({ path, content }) => ({
        path,
        content:
          edit && path.endsWith(`/${edit.file}`)
            ? edit.change(content)
            : content,
      })),
    ],
    release,
    standards,
  });
  const found = standards.environments.find(({ name }) => name === environment);
  if (!found) {
    throw new Error(`No environment ${environment}`);
  }
  return risk.check({
    objects: changedObjects({ edits, rendered: release.files, standards }),
    environment: found,
  });
}

function specOf(changes: SpecChanges): WorkloadSpec {
  const parsed = parseWorkloadSpec({ ...smallestSpec, ...changes });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value;
}
