import { fillPattern } from './fillPattern';
import type { PlatformStandards } from './platformStandards';

/**
 * Where the files of a release lie in the GitOps repository.
 *
 * @public
 */
export interface ReleasePaths {
  spec: string;
  lock: string;
  catalog: string;
  application: string;
  /** A folder, without slash at the end. */
  manifests: string;
  /** One file for all environments. */
  waivers: string;
}

/**
 * Fills the standards' path templates for a release.
 *
 * @public
 */
export function releasePaths(
  standards: PlatformStandards,
  ref: { team: string; workload: string; environment: string },
): ReleasePaths {
  const { paths } = standards;
  return {
    spec: fillPattern(paths.spec, ref),
    lock: fillPattern(paths.lock, ref),
    catalog: fillPattern(paths.catalog, ref),
    application: fillPattern(paths.application, ref),
    manifests: fillPattern(paths.manifests, ref),
    waivers: fillPattern(paths.waivers, ref),
  };
}
