import type { ChangedPath } from '@slipway/plugin-gitops-node';
import { FOLDER_MODE, type Tree, type TreeEntry } from '../objects/tree';
import type { RemoteObjects } from '../remote/RemoteObjects';

/** A folder in two revisions; without an id it is not in that one. */
interface FolderPair {
  before?: string;
  after?: string;
  prefix: string;
}

const EMPTY: Tree = new Map();

/** Enters only folders that differ, one level of all of them at a time. */
export async function listChangedPaths(
  objects: RemoteObjects,
  options: { from: string; to: string; below?: readonly string[] },
): Promise<ChangedPath[]> {
  const [before, after] = await objects.commits([options.from, options.to]);
  const below = options.below ?? [''];
  const changes: ChangedPath[] = [];
  let level: FolderPair[] = differing([
    { before: before.tree, after: after.tree, prefix: '' },
  ]);
  while (level.length > 0) {
    const trees = await objects.trees(
      level.flatMap(pair => [pair.before, pair.after].filter(isPresent)),
    );
    const treeOf = (oid: string | undefined) =>
      (oid !== undefined && trees.get(oid)) || EMPTY;
    level = level.flatMap(pair => {
      const old = treeOf(pair.before);
      const recent = treeOf(pair.after);
      const names = new Set([...old.keys(), ...recent.keys()]);
      const pairs = [...names].map(name => ({
        path: `${pair.prefix}${name}`,
        old: old.get(name),
        recent: recent.get(name),
      }));
      for (const { path, ...entries } of pairs) {
        const change = changeOf(entries);
        if (change && below.some(folder => isBelow(path, folder))) {
          changes.push({ path, change });
        }
      }
      return differing(
        pairs
          .filter(({ path }) => below.some(folder => leadsTo(path, folder)))
          .map(({ path, ...entries }) => ({
            before: folderOf(entries.old),
            after: folderOf(entries.recent),
            prefix: `${path}/`,
          })),
      );
    });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function differing(pairs: FolderPair[]): FolderPair[] {
  return pairs.filter(({ before, after }) => before !== after);
}

function changeOf(entries: {
  old?: TreeEntry;
  recent?: TreeEntry;
}): ChangedPath['change'] | undefined {
  const old = leafOf(entries.old);
  const recent = leafOf(entries.recent);
  if (old?.oid === recent?.oid && old?.mode === recent?.mode) {
    return undefined;
  }
  if (!old) {
    return 'added';
  }
  return recent ? 'modified' : 'deleted';
}

function leafOf(entry: TreeEntry | undefined): TreeEntry | undefined {
  return entry?.mode === FOLDER_MODE ? undefined : entry;
}

function folderOf(entry: TreeEntry | undefined): string | undefined {
  return entry?.mode === FOLDER_MODE ? entry.oid : undefined;
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Whether a folder is in the other, or on the way to it. */
function leadsTo(path: string, folder: string): boolean {
  return isBelow(path, folder) || folder.startsWith(`${path}/`);
}

function isPresent(oid: string | undefined): oid is string {
  return oid !== undefined;
}
