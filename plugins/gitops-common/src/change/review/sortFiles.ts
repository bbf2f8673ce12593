import { locate, type PlatformStandards } from '../../standards';
import type { ReleaseFiles } from './reviewRelease';
import type { UnjudgedFile } from './Review';
import { actionOf, type TwoSides } from './twoSides';

/** The files of a pull request by what they belong to. */
export interface SortedFiles {
  /** In promotion order, then by team and workload. */
  releases: ReleaseFiles[];
  platform: TwoSides[];
  stray: string[];
}

/** Sorts files by the standards' places. Releases that do not change are left out. */
export function sortFiles(
  files: readonly TwoSides[],
  unread: readonly UnjudgedFile[],
  standards: PlatformStandards,
): SortedFiles {
  const releases = new Map<string, ReleaseFiles>();
  const platform: TwoSides[] = [];
  const stray: string[] = [];
  const roots = rootsOf(standards);
  const releaseOf = (path: string): ReleaseFiles | undefined => {
    const location = locate(path, standards);
    if (!('environment' in location)) {
      return undefined;
    }
    const { team, workload, environment } = location;
    const key = `${team}/${workload}/${environment}`;
    const known = releases.get(key);
    const release = known ?? {
      ref: { team, workload, environment },
      files: [],
      unread: 0,
    };
    releases.set(key, release);
    return release;
  };
  const isStray = (path: string) =>
    locate(path, standards).area === 'platform' &&
    roots.some(root => path.startsWith(root));
  for (const file of files) {
    const release = releaseOf(file.path);
    if (release) {
      release.files.push(file);
    } else if (actionOf(file)) {
      if (isStray(file.path)) {
        stray.push(file.path);
      } else {
        platform.push(file);
      }
    }
  }
  for (const { path } of unread) {
    const release = releaseOf(path);
    if (release) {
      release.unread += 1;
    } else if (isStray(path)) {
      stray.push(path);
    }
  }
  return {
    releases: [...releases.values()]
      .filter(
        release =>
          release.unread > 0 || release.files.some(file => actionOf(file)),
      )
      .sort(inOrderOf(standards)),
    platform,
    stray: stray.sort(),
  };
}

/** Folders that the standards' templates begin with. */
function rootsOf({ paths }: PlatformStandards): string[] {
  return [
    ...new Set(
      Object.values(paths).map(template => {
        const fixed = template.split('{')[0];
        return fixed.slice(0, fixed.lastIndexOf('/') + 1);
      }),
    ),
  ].filter(root => root !== '');
}

function inOrderOf({ environments }: PlatformStandards) {
  const place = ({ ref }: ReleaseFiles) =>
    environments.findIndex(({ name }) => name === ref.environment);
  const name = ({ ref }: ReleaseFiles) => `${ref.team}/${ref.workload}`;
  return (a: ReleaseFiles, b: ReleaseFiles) =>
    place(a) - place(b) || (name(a) < name(b) ? -1 : 1);
}
