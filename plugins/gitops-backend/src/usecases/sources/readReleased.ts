import {
  adoptImages,
  findHandEdits,
  type AdoptedImage,
} from '@slipway/plugin-gitops-common/change';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { BaseBranch, BaseSnapshot } from '../BaseBranch';
import { readReleaseBase } from '../readReleaseBase';
import { findReleasedSpec, notReleased } from './releasedSpec';
import type { ReleasedName } from './ReleasedName';

/** A released spec with what happened in Git since. */
export interface ReleasedSpec {
  spec: WorkloadSpec;
  /** Images that were bumped in manifests, and that the spec has taken over. */
  adopted: AdoptedImage[];
}

/**
 * The spec as released to an environment, with the image that CI has put into
 * the manifests since.
 *
 * @throws NotFoundError when the workload is not released there.
 * @throws InputError when somebody left a file there that is no spec.
 */
export async function readReleased(options: {
  base: BaseBranch;
  snapshot: BaseSnapshot;
  release: ReleasedName;
}): Promise<ReleasedSpec> {
  const found = await findReleased(options);
  if (!found) {
    throw notReleased(options.release);
  }
  return found;
}

/**
 * The same, `undefined` when the workload is not released there.
 *
 * @throws InputError
 */
export async function findReleased(options: {
  base: BaseBranch;
  snapshot: BaseSnapshot;
  release: ReleasedName;
}): Promise<ReleasedSpec | undefined> {
  const { snapshot, release } = options;
  const spec = findReleasedSpec(snapshot, release);
  const lockText = snapshot.files.get(
    releasePaths(snapshot.standards, release).lock,
  );
  if (!spec || lockText === undefined) {
    return spec && { spec, adopted: [] };
  }
  const files = await readReleaseBase({ ...options, identity: release });
  const { standards, standardsText } = snapshot;
  const handEdits = findHandEdits({ lockText, files, standards });
  if (handEdits.status === 'unknown') {
    return { spec, adopted: [] };
  }
  const { spec: current, adopted } = adoptImages({
    spec,
    environment: release.environment,
    standards,
    standardsText,
    handEdits: handEdits.edits,
    files,
    lockText,
  });
  return { spec: current, adopted };
}
