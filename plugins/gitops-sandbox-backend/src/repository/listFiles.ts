import type { FileEntry } from './diffTrees';
import { FOLDER_MODE, type GitObjects } from './GitObjects';

/** What a path names in a tree. `blocked` runs through something that is no folder. */
export type FoundEntry =
  | { kind: 'absent' }
  | { kind: 'blocked'; by: string }
  | { kind: 'folder'; oid: string }
  | ({ kind: 'file' } & FileEntry);

/** Looks a path up. The empty path is the tree itself. */
export async function findEntry(options: {
  objects: GitObjects;
  tree: string;
  path: string;
}): Promise<FoundEntry> {
  const { objects, path } = options;
  const segments = path === '' ? [] : path.split('/');
  let current: FoundEntry = { kind: 'folder', oid: options.tree };
  for (const [index, segment] of segments.entries()) {
    if (current.kind !== 'folder') {
      return { kind: 'blocked', by: segments.slice(0, index).join('/') };
    }
    const entries = await objects.readTree(current.oid);
    const entry = entries.find(({ name }) => name === segment);
    if (!entry) {
      return { kind: 'absent' };
    }
    current =
      entry.mode === FOLDER_MODE
        ? { kind: 'folder', oid: entry.oid }
        : { kind: 'file', mode: entry.mode, oid: entry.oid };
  }
  return current;
}

/** Everything below the paths that is not a folder, sorted by path, each once. */
export async function listFiles(options: {
  objects: GitObjects;
  tree: string;
  paths: string[];
}): Promise<(FileEntry & { path: string })[]> {
  const { objects, tree, paths } = options;
  const found = new Map<string, FileEntry>();
  for (const path of paths) {
    const entry = await findEntry({ objects, tree, path });
    if (entry.kind === 'file') {
      found.set(path, { mode: entry.mode, oid: entry.oid });
    } else if (entry.kind === 'folder') {
      await collect(
        { objects, tree: entry.oid, prefix: path === '' ? '' : `${path}/` },
        found,
      );
    }
  }
  return [...found]
    .map(([path, entry]) => ({ path, ...entry }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function collect(
  options: { objects: GitObjects; tree: string; prefix: string },
  found: Map<string, FileEntry>,
): Promise<void> {
  const { objects, tree, prefix } = options;
  for (const entry of await objects.readTree(tree)) {
    const path = `${prefix}${entry.name}`;
    if (entry.mode === FOLDER_MODE) {
      await collect({ objects, tree: entry.oid, prefix: `${path}/` }, found);
    } else {
      found.set(path, { mode: entry.mode, oid: entry.oid });
    }
  }
}
