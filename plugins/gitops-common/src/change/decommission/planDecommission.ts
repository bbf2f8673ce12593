import { lintFiles } from '../../lint';
import type { WorkloadSpec } from '../../spec';
import { releasePaths, type PlatformStandards } from '../../standards';
import type { TextFile } from '../../vocabulary';
import { changedObjects, type ChangedObject } from '../changedObjects';
import type { ChangeIdentity, ChangePlan, PlannedEdit } from '../changePlan';
import type { ChangeRequest, HandEditsOfRelease } from '../ChangeStory';
import { describeChange } from '../describeChange';
import { branchOf, digestOf } from '../planIdentity';
import type { Decommission } from './Decommission';
import { deleteEdits } from './deleteEdits';
import { describeDelete } from './describeDelete';
import { describeStop } from './describeStop';
import { findDependents } from './findDependents';
import { runsSomething, sortObjects, type SortedObjects } from './sortObjects';
import { stopEdits } from './stopEdits';
import { hasFinalizer } from './withFinalizer';

/**
 * What {@link planDecommission} works on.
 *
 * @public
 */
export interface PlanDecommissionOptions {
  identity: ChangeIdentity;
  /** Revision of the base branch. */
  baseRevision: string;
  /** All files that the base branch has at the release's paths. */
  baseFiles: readonly TextFile[];
  standards: PlatformStandards;
  /** Environments that the base branch has the workload in, this one included. */
  released: readonly string[];
  /** Specs of the other workloads that are released in the environment. */
  others: readonly WorkloadSpec[];
  request: ChangeRequest;
  handEdits?: HandEditsOfRelease;
}

/**
 * A plan that takes a workload out of an environment, or begins to.
 *
 * @public
 */
export interface DecommissionPlan extends ChangePlan {
  decommission: Decommission;
}

/** The release as a decommissioning sees it. */
export interface ReleaseToEnd extends PlanDecommissionOptions {
  objects: readonly ChangedObject[];
  sorted: SortedObjects;
  application?: ChangedObject;
}

/**
 * Plans the next change of a decommissioning. Which one that is follows from what
 * the base branch has, so whoever asks again gets the next one:
 *
 * - `stop`: where there is data, or the Application would leave its objects
 *   behind. What runs goes; data and Application stay, and the Application gets
 *   the finalizer that deletes its objects with it. The folder keeps a manifest,
 *   since Argo CD refuses to delete everything of an Application by itself.
 * - `delete`: all manifests, the Application, spec and lock, and the catalog
 *   entity when this was the last environment. Data goes last of all.
 *
 * @public
 */
export function planDecommission(
  options: PlanDecommissionOptions,
): DecommissionPlan {
  const { identity, baseRevision, standards } = options;
  const release = releaseToEnd(options);
  const stops = needsStop(release);
  const edits = (stops ? editsOfStop(release) : deleteEdits(release)).sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
  const decommission: Decommission = {
    step: stops ? 'stop' : 'delete',
    steps: stops ? 2 : 1,
    ...(stops ? describeStop(release) : describeDelete(release)),
    dependents: findDependents(identity, options.others),
  };
  const changed = edits.flatMap(edit =>
    'after' in edit ? [{ path: edit.path, content: edit.after }] : [],
  );
  const findings = lintFiles({
    files: afterwards(edits),
    standards,
    changed: changed.map(({ path }) => path),
  });
  const { title, body } = describeChange({
    ...options,
    edits,
    objects: changedObjects({ edits, standards }),
    findings,
    intent: {
      kind: 'decommission',
      step: decommission.step,
      ...progressOf(release, stops),
    },
    decommission,
  });
  return {
    identity,
    baseRevision,
    edits,
    findings,
    branch: branchOf(identity),
    title,
    body,
    digest: digestOf(identity, edits),
    decommission,
  };
}

function releaseToEnd(options: PlanDecommissionOptions): ReleaseToEnd {
  const { baseFiles, standards, identity } = options;
  const objects = changedObjects({
    edits: baseFiles.map(({ path, content }) => ({
      action: 'unchanged',
      path,
      before: content,
    })),
    standards,
  });
  const { application } = releasePaths(standards, identity);
  return {
    ...options,
    objects,
    sorted: sortObjects(objects.filter(({ area }) => area === 'manifests')),
    application: objects.find(({ path }) => path === application),
  };
}

/** Without an Application nothing is synced, so nothing would be stopped. */
function needsStop(release: ReleaseToEnd): boolean {
  const { application, sorted } = release;
  return (
    application !== undefined &&
    (!hasFinalizer(application.before) ||
      (sorted.data.length > 0 && runsSomething(sorted)))
  );
}

function editsOfStop(release: ReleaseToEnd): PlannedEdit[] {
  const { standards, identity, application } = release;
  return stopEdits({
    base: new Map(release.baseFiles.map(file => [file.path, file.content])),
    goes: new Set(stoppedFiles(release)),
    lockPath: releasePaths(standards, identity).lock,
    applicationPath: hasFinalizer(application?.before)
      ? undefined
      : application?.path,
  });
}

/** A file with something that stays stays; so does everything if nothing else would. */
function stoppedFiles({ sorted }: ReleaseToEnd): string[] {
  const stays = new Set(
    [...sorted.data, ...sorted.anchors].map(({ path }) => path),
  );
  return stays.size === 0
    ? []
    : sorted.running.map(({ path }) => path).filter(path => !stays.has(path));
}

function afterwards(edits: readonly PlannedEdit[]): TextFile[] {
  return edits.flatMap(edit => {
    switch (edit.action) {
      case 'delete':
        return [];
      case 'unchanged':
        return [{ path: edit.path, content: edit.before }];
      default:
        return [{ path: edit.path, content: edit.after }];
    }
  });
}

/** Whether there was a change before this one shows in what is left. */
function progressOf(
  { sorted }: ReleaseToEnd,
  stops: boolean,
): { progress?: { step: number; of: number } } {
  if (stops) {
    return { progress: { step: 1, of: 2 } };
  }
  return runsSomething(sorted) ? {} : { progress: { step: 2, of: 2 } };
}
