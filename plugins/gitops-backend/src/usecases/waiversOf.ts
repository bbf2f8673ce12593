import type { TextFile } from '@slipway/plugin-gitops-common';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { BaseSnapshot } from './BaseBranch';
import type { ReleasedName } from './sources/ReleasedName';

/** The waivers file of a workload, where the base branch has one. */
export function waiversOf(
  { standards, files }: BaseSnapshot,
  release: ReleasedName,
): TextFile[] {
  const path = releasePaths(standards, release).waivers;
  const content = files.get(path);
  return content === undefined ? [] : [{ path, content }];
}
