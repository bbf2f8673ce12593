import type { RenderedRelease } from '../render/rendered';
import { parseSpecText, type WorkloadSpec } from '../spec';
import { releasePaths, type PlatformStandards } from '../standards';
import type { Finding, TextFile } from '../vocabulary';
import { changedObjects } from './changedObjects';
import type { ChangeIntent } from './changeIntent';
import type { ChangeIdentity, ChangePlan } from './changePlan';
import type { ChangeRequest, HandEditsOfRelease } from './ChangeStory';
import { describeChange } from './describeChange';
import { plannedEdits } from './plannedEdits';
import { branchOf, digestOf } from './planIdentity';

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
  /**
   * What the change is for, which only its words depend on. Unless given, it is
   * an edit where the base branch has the release, else an onboarding.
   */
  intent?: Exclude<ChangeIntent, { kind: 'decommission' }>;
  /** What somebody changed in Git since the release. */
  handEdits?: HandEditsOfRelease;
}

/**
 * Compares a release with the base branch and words the pull request. Pure:
 * the same input gives the same plan.
 *
 * @public
 */
export function planChange(options: PlanChangeOptions): ChangePlan {
  const { identity, baseRevision, baseFiles, release, standards } = options;
  const edits = plannedEdits(options);
  const { spec: specPath } = releasePaths(standards, identity);
  const specText = baseFiles.find(({ path }) => path === specPath)?.content;
  const before = specText === undefined ? undefined : parseSpecText(specText);
  const { title, body } = describeChange({
    ...options,
    edits,
    objects: changedObjects({ edits, rendered: release.files, standards }),
    intent: options.intent ?? { kind: before ? 'edit' : 'onboard' },
    ...(before?.ok ? { before: before.value } : {}),
  });
  return {
    identity,
    baseRevision,
    edits,
    findings: [...options.findings],
    branch: branchOf(identity),
    title,
    body,
    digest: digestOf(identity, edits),
  };
}
