import type { TextFile } from '@slipway/plugin-gitops-common';
import {
  ownedPaths,
  type ChangeIdentity,
} from '@slipway/plugin-gitops-common/change';
import type { BaseBranch, BaseSnapshot } from './BaseBranch';

/** The files that the base branch has at the paths of a release. */
export async function readReleaseBase(options: {
  base: BaseBranch;
  snapshot: BaseSnapshot;
  identity: Omit<ChangeIdentity, 'repository'>;
}): Promise<TextFile[]> {
  const { base, snapshot, identity } = options;
  return base.readFiles(
    snapshot,
    ownedPaths({ standards: snapshot.standards, ...identity }),
  );
}
