import {
  EXECUTABLE_MODE,
  FILE_MODE,
  FOLDER_MODE,
  type GitObjects,
  type TreeEntry,
} from './GitObjects';

/** What becomes of one path; without an entry it goes away. */
export interface TreeEdit {
  path: string;
  entry?: { mode: string; oid: string };
}

/** A new tree, or the path that could not be edited. */
export type EditedTree =
  | { ok: true; oid: string }
  | { ok: false; path: string; reason: string };

/** How {@link editTree} is done. */
export interface EditTreeOptions {
  objects: GitObjects;
  /** Root tree to start from. */
  tree: string;
  edits: TreeEdit[];
  /** Whether something else than a regular file may be replaced or deleted. */
  replace: 'regular-files' | 'anything';
}

/** Writes the trees that the edits make out of another tree, and only those. */
export async function editTree(options: EditTreeOptions): Promise<EditedTree> {
  const edited = await editFolder({
    ...options,
    prefix: '',
    edits: options.edits.map(({ path, entry }) => ({
      path,
      segments: path.split('/'),
      entry,
    })),
  });
  if (!edited.ok) {
    return edited;
  }
  return {
    ok: true,
    oid: edited.oid ?? (await options.objects.writeTree([])),
  };
}

interface FolderEdit extends TreeEdit {
  segments: string[];
}

interface EditFolderOptions {
  objects: GitObjects;
  /** Without a tree the folder is new. */
  tree?: string;
  edits: FolderEdit[];
  prefix: string;
  replace: EditTreeOptions['replace'];
}

/** Without an id the folder has become empty, which Git cannot hold. */
type EditedFolder =
  | { ok: true; oid?: string }
  | { ok: false; path: string; reason: string };

async function editFolder(options: EditFolderOptions): Promise<EditedFolder> {
  const { objects, tree, edits } = options;
  const before = tree ? await objects.readTree(tree) : [];
  const entries = new Map(before.map(entry => [entry.name, entry]));
  for (const [name, group] of groupByFirstSegment(edits)) {
    const edited = await editEntry({
      ...options,
      current: entries.get(name),
      edits: group,
      name,
    });
    if (!edited.ok) {
      return edited;
    }
    if (edited.entry) {
      entries.set(name, edited.entry);
    } else {
      entries.delete(name);
    }
  }
  return entries.size === 0
    ? { ok: true }
    : { ok: true, oid: await objects.writeTree([...entries.values()]) };
}

async function editEntry(
  options: EditFolderOptions & { current?: TreeEntry; name: string },
): Promise<
  { ok: true; entry?: TreeEntry } | { ok: false; path: string; reason: string }
> {
  const { objects, edits, name, prefix, replace } = options;
  let { current } = options;
  const here = `${prefix}${name}`;
  const leaf = edits.find(edit => edit.segments.length === 1);
  const below = edits.filter(edit => edit.segments.length > 1);
  if (leaf && current && replace === 'regular-files' && !isFile(current)) {
    return { ok: false, path: here, reason: `${here} is ${kindOf(current)}.` };
  }
  if (leaf && !leaf.entry) {
    if (current?.mode === FOLDER_MODE) {
      return { ok: false, path: here, reason: `${here} is a folder.` };
    }
    current = undefined;
  }
  if (below.length > 0) {
    if (current && current.mode !== FOLDER_MODE) {
      return {
        ok: false,
        path: below[0].path,
        reason: `${here} is ${kindOf(current)}, not a folder.`,
      };
    }
    const folder = await editFolder({
      objects,
      replace,
      tree: current?.oid,
      prefix: `${here}/`,
      edits: below.map(edit => ({ ...edit, segments: edit.segments.slice(1) })),
    });
    if (!folder.ok) {
      return folder;
    }
    current = folder.oid
      ? { name, mode: FOLDER_MODE, oid: folder.oid }
      : undefined;
  }
  if (leaf?.entry) {
    if (current?.mode === FOLDER_MODE) {
      return { ok: false, path: here, reason: `${here} is a folder.` };
    }
    current = { name, ...leaf.entry };
  }
  return { ok: true, entry: current };
}

function groupByFirstSegment(edits: FolderEdit[]): Map<string, FolderEdit[]> {
  const groups = new Map<string, FolderEdit[]>();
  for (const edit of edits) {
    const name = edit.segments[0];
    groups.set(name, [...(groups.get(name) ?? []), edit]);
  }
  return groups;
}

function isFile(entry: TreeEntry): boolean {
  return entry.mode === FILE_MODE || entry.mode === EXECUTABLE_MODE;
}

/** What an entry is, with its article, for a sentence. */
export function kindOf(entry: { mode: string }): string {
  switch (entry.mode) {
    case FOLDER_MODE:
      return 'a folder';
    case '120000':
      return 'a symlink';
    case '160000':
      return 'a submodule';
    default:
      return 'a file';
  }
}
