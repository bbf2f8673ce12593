import { ConflictError } from '@backstage/errors';
import type { ChangeKind, Preview } from '@slipway/plugin-gitops-common/api';
import type {
  ChangeIdentity,
  ChangePlan,
} from '@slipway/plugin-gitops-common/change';
import type { ReleaseDecision } from '../authorization';
import type { BaseBranch, BaseSnapshot } from './BaseBranch';
import {
  findWorkload,
  groupRef,
  toReleaseResource,
  type RecordedWorkload,
} from './listWorkloads';
import { previewDecommission } from './previewDecommission';
import { previewRelease } from './previewRelease';
import type { Person } from './readerContext';
import type { ResolvedSource } from './sources/ResolvedSource';

/** Everything that opening needs to know of a preview. */
export interface PreviewedChange {
  /** What the person sees. */
  answer: Preview;
  plan: ChangePlan;
  baseDigest: string;
  kind: ChangeKind;
  /** What the person wrote, credentials masked. */
  description?: string;
  /** Entity reference of the owner recorded in the base branch. */
  owner: string;
  snapshot: BaseSnapshot;
}

/** What {@link previewChange} works on. */
export interface PreviewChangeOptions {
  base: BaseBranch;
  snapshot: BaseSnapshot;
  decision: ReleaseDecision;
  source: ResolvedSource;
  environment: string;
  person: Person;
  /** ISO 8601, UTC. */
  now: string;
  catalogHas(name: string): Promise<boolean>;
}

/**
 * Renders, lints and plans a change against a snapshot of the base branch.
 *
 * @throws NotAllowedError when the workload is not the person's to change.
 * @throws InputError when the environment does not exist or cannot be entered.
 * @throws NotFoundError when there is nothing to decommission.
 * @throws ConflictError when the workload belongs to another team's folder.
 */
export async function previewChange(
  options: PreviewChangeOptions,
): Promise<PreviewedChange> {
  const { decision, source, environment, snapshot } = options;
  const identity: ChangeIdentity = {
    repository: snapshot.repository,
    ...workloadOf(source),
    environment,
  };
  decision.require(toReleaseResource(identity, snapshot.workloads));
  const recorded = findWorkload(identity, snapshot.workloads);
  requireSameTeam({ decision, identity, recorded });
  const owner = recorded?.owner ?? groupRef(identity.team);
  return 'decommission' in source
    ? previewDecommission({ ...options, identity, recorded, owner })
    : previewRelease({ ...options, source, identity, recorded, owner });
}

function workloadOf(source: ResolvedSource): {
  team: string;
  workload: string;
} {
  if ('decommission' in source) {
    const { team, workload } = source.decommission;
    return { team, workload };
  }
  return { team: source.spec.owner, workload: source.spec.name };
}

/** A change of owner takes the consent of both, and then a move of folders. */
function requireSameTeam(options: {
  decision: ReleaseDecision;
  identity: ChangeIdentity;
  recorded: RecordedWorkload | undefined;
}): void {
  const { decision, identity, recorded } = options;
  const { team, workload, environment } = identity;
  if (!recorded || recorded.team === team) {
    return;
  }
  decision.require({
    ref: `${team}/${workload}/${environment}`,
    environment,
    owner: groupRef(team),
  });
  throw new ConflictError(
    `Planning ${team}/${workload} failed: the workload "${workload}" is recorded as ${recorded.team}/${recorded.workload}. Keep the owner ${recorded.team}, or choose another name; handing a workload over is done by the platform team.`,
  );
}
