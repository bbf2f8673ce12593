import { sha256 } from '../kubernetes';
import type { RenderedRelease } from '../render/rendered';
import type { WorkloadSpec } from '../spec';
import type { PlatformStandards } from '../standards';
import type { DocumentPath, Finding, Origin, TextFile } from '../vocabulary';
import type { ChangeIdentity, ChangePlan, PlannedEdit } from './changePlan';
import { describeChange } from './describeChange';
import { plannedEdits } from './plannedEdits';

/**
 * What was asked, for the words of the pull request.
 *
 * @public
 */
export interface ChangeRequest {
  /** The sentence that the person wrote. */
  description?: string;
  /** Who asked: an entity reference. */
  askedBy: string;
  /** Where the fields of the spec came from. */
  origins?: Record<DocumentPath, Origin>;
}

/**
 * What {@link planChange} works on.
 *
 * @public
 */
export interface PlanChangeOptions {
  identity: ChangeIdentity;
  /** Revision of the base branch. */
  baseRevision: string;
  /** All files that the base branch has at the release's paths. */
  baseFiles: readonly TextFile[];
  release: RenderedRelease;
  findings: readonly Finding[];
  standards: PlatformStandards;
  spec: WorkloadSpec;
  request: ChangeRequest;
}

/**
 * Compares a release with the base branch and words the pull request. Pure:
 * the same input gives the same plan.
 *
 * @public
 */
export function planChange(options: PlanChangeOptions): ChangePlan {
  const { identity, baseRevision, findings } = options;
  const edits = plannedEdits(options);
  const { title, body } = describeChange({ ...options, edits });
  return {
    identity,
    baseRevision,
    edits,
    findings: [...findings],
    branch: `slipway/${identity.team}/${identity.workload}/${identity.environment}`,
    title,
    body,
    digest: digestOf(identity, edits),
  };
}

function digestOf(
  identity: ChangeIdentity,
  edits: readonly PlannedEdit[],
): string {
  const { repository, team, workload, environment } = identity;
  return sha256(
    JSON.stringify([
      [repository, team, workload, environment],
      edits.map(edit => [
        edit.path,
        edit.action,
        'after' in edit ? edit.after : null,
      ]),
    ]),
  );
}
