import { sha256 } from '../../kubernetes';
import { locate, type PlatformStandards } from '../../standards';
import type { TextFile } from '../../vocabulary';
import { parseReleaseLock } from './parseReleaseLock';

/**
 * A file that somebody changed in Git since it was released. `added` is a file
 * among the manifests that no release wrote.
 *
 * @public
 */
export interface HandEdit {
  path: string;
  kind: 'edited' | 'deleted' | 'added';
}

/**
 * What is known of hand edits. `unknown` says why, in a sentence.
 *
 * @public
 */
export type HandEdits =
  | { status: 'known'; edits: HandEdit[] }
  | { status: 'unknown'; reason: string };

/**
 * Compares the files of a release with its lock. Looks only at digests, so
 * nothing is parsed or rendered but the lock.
 *
 * @param options.lockText - text of the lock, missing where there is none.
 * @param options.files - all files at the paths of the release.
 *
 * @returns edits sorted by path. The catalog entity, which environments share, is
 * nobody's hand edit.
 *
 * @public
 */
export function findHandEdits(options: {
  lockText?: string;
  files: readonly TextFile[];
  standards: PlatformStandards;
}): HandEdits {
  const { lockText, files, standards } = options;
  if (lockText === undefined) {
    return {
      status: 'unknown',
      reason:
        'The release has no lock, so nobody knows which of its files were edited by hand.',
    };
  }
  const lock = parseReleaseLock(lockText);
  if (!lock.ok) {
    return {
      status: 'unknown',
      reason: `The lock of the release cannot be read, so nobody knows which of its files were edited by hand: ${lock.problems[0].message}`,
    };
  }
  const { files: released, environment, workload } = lock.value;
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const known = Object.entries(released).flatMap(
    ([path, digest]): HandEdit[] => {
      const content = contents.get(path);
      if (content === undefined) {
        return [{ path, kind: 'deleted' }];
      }
      return sha256(content) === digest ? [] : [{ path, kind: 'edited' }];
    },
  );
  const added = files
    .filter(({ path }) => {
      const location = locate(path, standards);
      return (
        location.area === 'manifests' &&
        location.environment === environment &&
        `${location.team}/${location.workload}` === workload &&
        !Object.prototype.hasOwnProperty.call(released, path)
      );
    })
    .map(({ path }): HandEdit => ({ path, kind: 'added' }));
  return {
    status: 'known',
    edits: [...known, ...added].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
