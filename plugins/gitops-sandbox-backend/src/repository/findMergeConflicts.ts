import type { TreeChange } from './diffTrees';
import type { GitObjects } from './GitObjects';
import { findEntry, type FoundEntry } from './listFiles';

/** A path that both sides changed differently. */
export interface MergeConflict {
  path: string;
  reason: string;
}

/**
 * The paths of a change that cannot be carried over to `tree`. A path can when
 * `tree` has there what the change started from, or already what it ends with.
 */
export async function findMergeConflicts(options: {
  objects: GitObjects;
  changes: TreeChange[];
  /** Root tree of the branch that the change shall go to. */
  tree: string;
}): Promise<MergeConflict[]> {
  const { objects, changes, tree } = options;
  const deleted = new Set(
    changes.filter(({ after }) => !after).map(({ path }) => path),
  );
  const conflicts: MergeConflict[] = [];
  for (const change of changes) {
    const current = await findEntry({ objects, tree, path: change.path });
    const reason = conflictReason(change, current, deleted);
    if (reason) {
      conflicts.push({ path: change.path, reason });
    }
  }
  return conflicts;
}

function conflictReason(
  change: TreeChange,
  current: FoundEntry,
  deleted: Set<string>,
): string | undefined {
  const { path, before, after } = change;
  switch (current.kind) {
    case 'file':
      return isSame(current, before) || isSame(current, after)
        ? undefined
        : `The base branch has another version of ${path}.`;
    case 'absent':
      return before === undefined || after === undefined
        ? undefined
        : `The base branch has deleted ${path}.`;
    case 'blocked':
      return before === undefined && deleted.has(current.by)
        ? undefined
        : `The base branch has a file at ${current.by}.`;
    case 'folder':
      // A folder that the same change empties makes room for the file.
      return before === undefined &&
        [...deleted].some(other => other.startsWith(`${path}/`))
        ? undefined
        : `The base branch has a folder at ${path}.`;
    default:
      return undefined;
  }
}

function isSame(
  current: { mode: string; oid: string },
  other: { mode: string; oid: string } | undefined,
): boolean {
  return current.mode === other?.mode && current.oid === other.oid;
}
