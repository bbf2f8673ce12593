import type { TextFile } from '@slipway/plugin-gitops-common';
import {
  ownedPaths,
  type UnjudgedFile,
} from '@slipway/plugin-gitops-common/change';
import {
  locate,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import type { ChangedPath, GitTransport } from '@slipway/plugin-gitops-node';
import { findForkPoint } from './findForkPoint';

/** Changed files whose texts are read. */
const MOST_FILES = 400;

/** Releases whose other files are read, for risks that look at them. */
const MOST_RELEASES = 40;

/** Characters of all texts together. */
const MOST_CHARACTERS = 8_000_000;

/** {@link GitTransport.listCommits} lists no more. */
const MOST_COMMITS = 200;

/** Both sides of a pull request. */
export interface PullRequestFiles {
  base: TextFile[];
  head: TextFile[];
  unread: UnjudgedFile[];
}

/**
 * Reads what a pull request changes: from where its branch left the base branch
 * to its head, without what the base branch has by now.
 *
 * @returns `undefined` when the base branch has all of it.
 */
export async function readPullRequestFiles(options: {
  transport: GitTransport;
  standards: PlatformStandards;
  /** Tip of the base branch. */
  base: string;
  head: string;
}): Promise<PullRequestFiles | undefined> {
  const { transport, standards, base, head } = options;
  const commits = await transport.listCommits({ base, head });
  if (commits.length === 0) {
    return undefined;
  }
  const fork =
    (commits.length < MOST_COMMITS
      ? findForkPoint(head, commits)
      : undefined) ?? base;
  const changed = await listOwnChanges({ transport, fork, base, head });
  const read = changed.slice(0, MOST_FILES);
  const paths = read.map(({ path }) => path);
  const beside = besideOf(paths, standards);
  const [before, after] = await Promise.all(
    [fork, head].map(revision =>
      transport.readFiles({
        revision,
        paths: [...new Set([...paths, ...beside])],
      }),
    ),
  );
  const sides = { base: before.map(toText), head: after.map(toText) };
  const dropped = droppedOf(paths, sides);
  const unread = [
    ...unreadOf(read, sides, dropped),
    ...changed.slice(MOST_FILES).map(({ path }) => ({
      path,
      reason: `Only ${MOST_FILES} changed files of a pull request are read.`,
    })),
  ];
  // One side of a file alone would look as if the other had nothing.
  const left = new Set([...dropped, ...unread.map(({ path }) => path)]);
  const isKept = ({ path }: TextFile) => !left.has(path);
  return {
    base: sides.base.filter(isKept),
    head: sides.head.filter(isKept),
    unread,
  };
}

async function listOwnChanges(options: {
  transport: GitTransport;
  fork: string;
  base: string;
  head: string;
}): Promise<ChangedPath[]> {
  const { transport, fork, base, head } = options;
  const changed = await transport.listChangedPaths({ from: fork, to: head });
  if (fork === base) {
    return changed;
  }
  const different = new Set(
    (await transport.listChangedPaths({ from: base, to: head })).map(
      ({ path }) => path,
    ),
  );
  return changed.filter(({ path }) => different.has(path));
}

/** Where the other files of the touched releases are. */
function besideOf(
  paths: readonly string[],
  standards: PlatformStandards,
): string[] {
  const releases = new Map<string, string[]>();
  for (const path of paths) {
    const location = locate(path, standards);
    if ('environment' in location) {
      const { team, workload, environment } = location;
      releases.set(
        `${team}/${workload}/${environment}`,
        ownedPaths({ standards, team, workload, environment }),
      );
    }
  }
  return releases.size > MOST_RELEASES ? [] : [...releases.values()].flat();
}

function toText({ path, content }: TextFile): TextFile {
  return { path, content };
}

type Sides = Pick<PullRequestFiles, 'base' | 'head'>;

/** Paths that are too much: what changes goes before what lies beside it. */
function droppedOf(
  changed: readonly string[],
  { base, head }: Sides,
): Set<string> {
  const sizes = new Map(changed.map(path => [path, 0]));
  for (const { path, content } of [...base, ...head]) {
    sizes.set(path, (sizes.get(path) ?? 0) + content.length);
  }
  let left = MOST_CHARACTERS;
  const dropped = new Set<string>();
  for (const [path, size] of sizes) {
    if (size > left) {
      dropped.add(path);
    } else {
      left -= size;
    }
  }
  return dropped;
}

/** The transport gives no text of symlinks, submodules and bytes. */
function unreadOf(
  changed: readonly ChangedPath[],
  { base, head }: Sides,
  dropped: ReadonlySet<string>,
): UnjudgedFile[] {
  const [old, now] = [base, head].map(
    files => new Set(files.map(({ path }) => path)),
  );
  return changed.flatMap(({ path, change }): UnjudgedFile[] => {
    if (dropped.has(path)) {
      return [{ path, reason: 'The pull request has too much text for it.' }];
    }
    const isText =
      (change === 'added' || old.has(path)) &&
      (change === 'deleted' || now.has(path));
    return isText ? [] : [{ path, reason: 'It is no text file.' }];
  });
}
