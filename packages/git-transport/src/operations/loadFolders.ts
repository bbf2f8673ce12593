import { FOLDER_MODE, type Tree, type TreeEntry } from '../objects/tree';
import type { RemoteObjects } from '../remote/RemoteObjects';

/** Folders of a revision that were fetched, by the id of their tree. */
export type LoadedFolders = ReadonlyMap<string, Tree>;

/**
 * Fetches the folders that lead to the paths, one level of all paths at a time.
 * Where a path is absent or blocked, its folders end there.
 */
export async function loadFolders(
  objects: RemoteObjects,
  options: { root: string; paths: readonly string[] },
): Promise<LoadedFolders> {
  const loaded = new Map<string, Tree>();
  let level = options.paths
    .filter(path => path !== '')
    .map(path => ({ oid: options.root, segments: path.split('/') }));
  while (level.length > 0) {
    const trees = await objects.trees(level.map(({ oid }) => oid));
    trees.forEach((tree, oid) => loaded.set(oid, tree));
    level = level.flatMap(({ oid, segments: [name, ...rest] }) => {
      const entry = trees.get(oid)?.get(name);
      return rest.length > 0 && entry?.mode === FOLDER_MODE
        ? [{ oid: entry.oid, segments: rest }]
        : [];
    });
  }
  return loaded;
}

/** What a path names, by folders that were loaded for it. */
export function findEntry(
  folders: LoadedFolders,
  options: { root: string; path: string },
): TreeEntry | undefined {
  let entry: TreeEntry | undefined = { mode: FOLDER_MODE, oid: options.root };
  for (const name of options.path === '' ? [] : options.path.split('/')) {
    entry =
      entry?.mode === FOLDER_MODE
        ? folders.get(entry.oid)?.get(name)
        : undefined;
  }
  return entry;
}
