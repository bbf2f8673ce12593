import type { NewServiceModel } from '../useNewService';
import type { Surroundings } from '../surroundings';

/** What keeps the pull request from being opened, the first thing only. */
export type Blocker =
  | { reason: 'questions'; count: number }
  | { reason: 'not-yours' | 'problems' | 'errors' | 'nothing' | 'not-direct' };

/** Looks for what must be mended before the opening. */
export function findBlocker(
  model: NewServiceModel,
  surroundings: Surroundings,
): Blocker | undefined {
  const { draft, preview, environment } = model;
  const recorded = surroundings.workloads.find(
    ({ workload }) => workload === draft.spec.name,
  );
  if (recorded && recorded.team !== draft.spec.owner) {
    return { reason: 'not-yours' };
  }
  const { directEntry } = surroundings.standards.environments.find(
    ({ name }) => name === environment,
  )!;
  if (!directEntry && !recorded?.environments.includes(environment)) {
    return { reason: 'not-direct' };
  }
  if (draft.questions.length > 0) {
    return { reason: 'questions', count: draft.questions.length };
  }
  if (!preview || preview.problems.length > 0 || preview.standIns.length > 0) {
    return { reason: 'problems' };
  }
  if (preview.findings.some(({ severity }) => severity === 'error')) {
    return { reason: 'errors' };
  }
  if (preview.plan.edits.every(({ action }) => action === 'unchanged')) {
    return { reason: 'nothing' };
  }
  return undefined;
}
