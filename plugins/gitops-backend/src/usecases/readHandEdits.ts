import type { TextFile } from '@slipway/plugin-gitops-common';
import {
  findHandEdits,
  type ChangeIdentity,
  type HandEdit,
} from '@slipway/plugin-gitops-common/change';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { BaseSnapshot } from './BaseBranch';

/**
 * What was edited by hand since the release. Where there was one and its lock
 * tells nothing, `unknown` says why, and the difference shows all there is.
 */
export function readHandEdits(options: {
  snapshot: BaseSnapshot;
  identity: ChangeIdentity;
  /** Files of the base branch at the paths of the release. */
  files: readonly TextFile[];
}): { edits: HandEdit[]; unknown?: string } {
  const { snapshot, identity, files } = options;
  const { standards } = snapshot;
  const paths = releasePaths(standards, identity);
  if (!files.some(({ path }) => path === paths.spec)) {
    return { edits: [] };
  }
  const found = findHandEdits({
    lockText: files.find(({ path }) => path === paths.lock)?.content,
    files,
    standards,
  });
  return found.status === 'known'
    ? { edits: found.edits }
    : { edits: [], unknown: found.reason };
}
