import { releasePaths, type PlatformStandards } from '../standards';

/**
 * Where the files of a release are: files, and the folder of its manifests.
 * What lies at and below them on the base branch is what a change is compared
 * with.
 *
 * @public
 */
export function ownedPaths(options: {
  standards: PlatformStandards;
  team: string;
  workload: string;
  environment: string;
}): string[] {
  const { standards, ...ref } = options;
  const paths = releasePaths(standards, ref);
  return [
    paths.spec,
    paths.lock,
    paths.catalog,
    paths.application,
    paths.manifests,
  ];
}
