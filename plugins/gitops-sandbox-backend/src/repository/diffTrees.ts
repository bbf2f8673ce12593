import { FOLDER_MODE, type GitObjects, type TreeEntry } from './GitObjects';

/** A blob, symlink or submodule as a tree names it. */
export interface FileEntry {
  mode: string;
  oid: string;
}

/** One path that two trees disagree on. Without `before` it was added, without `after` deleted. */
export interface TreeChange {
  path: string;
  before?: FileEntry;
  after?: FileEntry;
}

/**
 * The paths on which two trees differ, sorted. Equal folders are not entered, so
 * the cost follows the change and not the repository.
 */
export async function diffTrees(options: {
  objects: GitObjects;
  before?: string;
  after?: string;
}): Promise<TreeChange[]> {
  const changes: TreeChange[] = [];
  await diffFolders({ ...options, prefix: '' }, changes);
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function diffFolders(
  options: {
    objects: GitObjects;
    before?: string;
    after?: string;
    prefix: string;
  },
  changes: TreeChange[],
): Promise<void> {
  const { objects, before, after, prefix } = options;
  if (before === after) {
    return;
  }
  const [old, recent] = await Promise.all(
    [before, after].map(async tree => namesOf(objects, tree)),
  );
  for (const name of new Set([...old.keys(), ...recent.keys()])) {
    const oldEntry = old.get(name);
    const newEntry = recent.get(name);
    const path = `${prefix}${name}`;
    await diffFolders(
      {
        objects,
        before: folderOf(oldEntry),
        after: folderOf(newEntry),
        prefix: `${path}/`,
      },
      changes,
    );
    const oldFile = fileOf(oldEntry);
    const newFile = fileOf(newEntry);
    if (oldFile?.oid !== newFile?.oid || oldFile?.mode !== newFile?.mode) {
      changes.push({ path, before: oldFile, after: newFile });
    }
  }
}

async function namesOf(
  objects: GitObjects,
  tree: string | undefined,
): Promise<Map<string, TreeEntry>> {
  const entries = tree ? await objects.readTree(tree) : [];
  return new Map(entries.map(entry => [entry.name, entry]));
}

function folderOf(entry: TreeEntry | undefined): string | undefined {
  return entry?.mode === FOLDER_MODE ? entry.oid : undefined;
}

function fileOf(entry: TreeEntry | undefined): FileEntry | undefined {
  return entry && entry.mode !== FOLDER_MODE
    ? { mode: entry.mode, oid: entry.oid }
    : undefined;
}
