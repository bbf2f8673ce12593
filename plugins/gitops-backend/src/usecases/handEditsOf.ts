import type { TextFile } from '@slipway/plugin-gitops-common';
import type { HandEdit } from '@slipway/plugin-gitops-common/api';
import {
  findHandEdits,
  type ChangeIdentity,
  type PlannedEdit,
} from '@slipway/plugin-gitops-common/change';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { BaseSnapshot } from './BaseBranch';

/**
 * What was edited by hand since the release, and what a plan does with it. Where
 * there is no lock nothing is known, and the difference shows all there is.
 */
export function handEditsOf(options: {
  snapshot: BaseSnapshot;
  identity: ChangeIdentity;
  /** Files of the base branch at the paths of the release. */
  files: readonly TextFile[];
  edits: readonly PlannedEdit[];
  /** Paths whose edit the new spec has taken over. */
  adopted: readonly string[];
  /** Whether the new spec began as the one in the base branch. */
  continues: boolean;
}): HandEdit[] {
  const { snapshot, identity, files, edits, adopted, continues } = options;
  const { standards } = snapshot;
  const paths = releasePaths(standards, identity);
  const found = findHandEdits({
    lockText: files.find(({ path }) => path === paths.lock)?.content,
    files,
    standards,
  });
  if (found.status === 'unknown') {
    return [];
  }
  const writes = new Set(
    edits.flatMap(({ action, path }) => (action === 'unchanged' ? [] : [path])),
  );
  return found.edits.map(({ path, kind }): HandEdit => {
    if (adopted.includes(path) || (continues && path === paths.spec)) {
      return { path, kind, fate: 'adopted' };
    }
    return { path, kind, fate: writes.has(path) ? 'lost' : 'kept' };
  });
}
