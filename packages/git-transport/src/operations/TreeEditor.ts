import { foldFileName } from '@slipway/plugin-gitops-node/names';
import type { FileEdit } from '@slipway/plugin-gitops-node';
import { oidOf, type GitObject } from '../objects/GitObject';
import {
  encodeTree,
  FILE_MODE,
  FOLDER_MODE,
  isFile,
  kindOf,
  type Tree,
  type TreeEntry,
} from '../objects/tree';
import type { LoadedFolders } from './loadFolders';

interface PendingEdit {
  edit: FileEdit;
  /** Of its path, below the folder. */
  segments: string[];
}

interface FolderEdit {
  /** Without one the folder is new. */
  oid?: string;
  edits: PendingEdit[];
  prefix: string;
}

type Conflict = { conflict: { path: string; reason: string } };

/** Without an id a folder has become empty, which Git cannot hold. */
type EditedFolder = { oid?: string } | Conflict;

type EditedEntry = { entry?: TreeEntry } | Conflict;

/** Makes new folders out of loaded ones, and keeps what is new in them. */
export class TreeEditor {
  readonly objects = new Map<string, GitObject>();

  constructor(private readonly folders: LoadedFolders) {}

  keep(object: GitObject): string {
    const oid = oidOf(object);
    this.objects.set(oid, object);
    return oid;
  }

  editFolder({ oid, edits, prefix }: FolderEdit): EditedFolder {
    const before: Tree = (oid && this.folders.get(oid)) || new Map();
    const entries = new Map(before);
    const groups = groupByFirstSegment(edits);
    // What goes makes room for what comes, such as a name in another case.
    const sorted = [...groups].sort(
      ([, a], [, b]) => Number(isWrite(a)) - Number(isWrite(b)),
    );
    for (const [name, group] of sorted) {
      const current = entries.get(name);
      const edited = this.editEntry({
        current,
        edits: group,
        here: `${prefix}${name}`,
      });
      if ('conflict' in edited) {
        return edited;
      }
      if (!edited.entry) {
        entries.delete(name);
        continue;
      }
      const clash = current ? undefined : caseClash(entries, name);
      if (clash !== undefined) {
        return {
          conflict: {
            path: group[0].edit.path,
            reason: `${prefix}${name} and ${prefix}${clash} differ by upper and lower case only.`,
          },
        };
      }
      entries.set(name, edited.entry);
    }
    if (isSameTree(before, entries)) {
      return { oid };
    }
    return entries.size === 0 ? {} : { oid: this.keep(encodeTree(entries)) };
  }

  private editEntry(options: {
    current?: TreeEntry;
    edits: PendingEdit[];
    here: string;
  }): EditedEntry {
    const { edits, here } = options;
    let { current } = options;
    const leaf = edits.find(({ segments }) => segments.length === 1)?.edit;
    const below = edits.filter(({ segments }) => segments.length > 1);
    if (leaf && current && !isFile(current)) {
      return conflict(here, `${here} is ${kindOf(current)}.`);
    }
    if (leaf?.action === 'delete') {
      current = undefined;
    }
    if (below.length > 0) {
      if (current && current.mode !== FOLDER_MODE) {
        return conflict(
          below[0].edit.path,
          `${here} is ${kindOf(current)}, not a folder.`,
        );
      }
      const folder = this.editFolder({
        oid: current?.oid,
        prefix: `${here}/`,
        edits: below.map(({ edit, segments }) => ({
          edit,
          segments: segments.slice(1),
        })),
      });
      if ('conflict' in folder) {
        return folder;
      }
      current =
        folder.oid === undefined
          ? undefined
          : { ...current, mode: FOLDER_MODE, oid: folder.oid };
    }
    if (leaf?.action === 'write') {
      return current?.mode === FOLDER_MODE
        ? conflict(here, `${here} is a folder.`)
        : { entry: this.writeFile(leaf.content, current) };
    }
    return { entry: current };
  }

  private writeFile(content: string, current?: TreeEntry): TreeEntry {
    const blob: GitObject = { type: 'blob', bytes: Buffer.from(content) };
    const oid = oidOf(blob);
    if (oid !== current?.oid) {
      this.objects.set(oid, blob);
    }
    return { mode: FILE_MODE, oid };
  }
}

function conflict(path: string, reason: string): Conflict {
  return { conflict: { path, reason } };
}

function groupByFirstSegment(edits: PendingEdit[]): Map<string, PendingEdit[]> {
  const groups = new Map<string, PendingEdit[]>();
  for (const edit of edits) {
    const [name] = edit.segments;
    groups.set(name, [...(groups.get(name) ?? []), edit]);
  }
  return groups;
}

function isWrite(edits: PendingEdit[]): boolean {
  return edits.some(({ edit }) => edit.action === 'write');
}

function caseClash(entries: Tree, name: string): string | undefined {
  const folded = foldFileName(name);
  return [...entries.keys()].find(
    other => other !== name && foldFileName(other) === folded,
  );
}

function isSameTree(one: Tree, other: Tree): boolean {
  return (
    one.size === other.size &&
    [...one].every(([name, { mode, oid }]) => {
      const entry = other.get(name);
      return entry?.mode === mode && entry.oid === oid;
    })
  );
}
