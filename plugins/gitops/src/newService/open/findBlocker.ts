import { MAX_DESCRIPTION_LENGTH } from '@slipway/plugin-gitops-common/api';
import { losesHandEdits } from '../../handEdits/HandEdits';
import { mayOpenNothing, type Surroundings } from '../model/Surroundings';
import type { NewServiceModel } from '../model/useNewService';

/** What keeps the pull request from being opened, the first thing only. */
export type Blocker =
  | { reason: 'questions'; count: number }
  | { reason: 'denied'; team?: string }
  | { reason: 'not-yours'; owner: string }
  | {
      reason:
        | 'too-long'
        | 'problems'
        | 'errors'
        | 'nothing'
        | 'hand-edits'
        | 'not-direct'
        | 'base-loading'
        | 'base-failed';
    };

type Looked = Pick<
  NewServiceModel,
  'written' | 'draft' | 'preview' | 'base' | 'environment'
> & { overwriteHandEdits: boolean };

/** Looks for what must be mended before the opening. */
export function findBlocker(
  model: Looked,
  surroundings: Surroundings,
): Blocker | undefined {
  const { written, draft, preview, base } = model;
  if (written.description.length > MAX_DESCRIPTION_LENGTH) {
    return { reason: 'too-long' };
  }
  const forbidden = findForbidden(model, surroundings);
  if (forbidden) {
    return forbidden;
  }
  if (draft.questions.length > 0) {
    return { reason: 'questions', count: draft.questions.length };
  }
  if (!preview || preview.problems.length > 0 || preview.standIns.length > 0) {
    return { reason: 'problems' };
  }
  if (base.loading) {
    return { reason: 'base-loading' };
  }
  if (base.error) {
    return { reason: 'base-failed' };
  }
  if (preview.findings.some(({ severity }) => severity === 'error')) {
    return { reason: 'errors' };
  }
  if (preview.plan.edits.every(({ action }) => action === 'unchanged')) {
    return { reason: 'nothing' };
  }
  if (losesHandEdits(preview.handEdits) && !model.overwriteHandEdits) {
    return { reason: 'hand-edits' };
  }
  return undefined;
}

/** What the person may not do, however the rest is mended. */
function findForbidden(
  { draft, base, environment }: Looked,
  surroundings: Surroundings,
): Blocker | undefined {
  const { standards, workloads, denied } = surroundings;
  const { name, owner } = draft.spec;
  if (mayOpenNothing(surroundings)) {
    return { reason: 'denied' };
  }
  const recorded = workloads.find(({ workload }) => workload === name);
  if (recorded && (base.mayChange === false || recorded.team !== owner)) {
    return { reason: 'not-yours', owner: teamOf(recorded.owner) };
  }
  if (!recorded && owner && denied.includes(`${owner}/${environment}`)) {
    return { reason: 'denied', team: owner };
  }
  if (
    !isEntered({ draft, environment }, surroundings) &&
    standards.environments[0].name !== environment
  ) {
    return { reason: 'not-direct' };
  }
  return undefined;
}

/** Whether the workload can be, or is already, in the environment by itself. */
export function isEntered(
  { draft, environment }: Pick<Looked, 'draft' | 'environment'>,
  { standards, workloads }: Surroundings,
): boolean {
  const entered = standards.environments.find(
    ({ name }) => name === environment,
  );
  const recorded = workloads.find(
    ({ workload }) => workload === draft.spec.name,
  );
  return Boolean(
    entered?.directEntry || recorded?.environments.includes(environment),
  );
}

/** `group:default/payments` as `payments`. */
export function teamOf(ownerRef: string): string {
  return ownerRef.replace(/^.*[:/]/, '');
}
