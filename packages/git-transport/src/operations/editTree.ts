import type { FileEdit } from '@slipway/plugin-gitops-node';
import type { GitObject } from '../objects/GitObject';
import { encodeTree } from '../objects/tree';
import type { LoadedFolders } from './loadFolders';
import { TreeEditor } from './TreeEditor';

/** A new root tree with the objects that are new in it, or what is in the way. */
export type EditedTree =
  | { ok: true; oid: string; objects: Map<string, GitObject> }
  | { ok: false; path: string; reason: string };

/** Applies edits to a root tree whose folders on the paths are loaded. */
export function editTree(options: {
  folders: LoadedFolders;
  root: string;
  edits: readonly FileEdit[];
}): EditedTree {
  const editor = new TreeEditor(options.folders);
  const edits = options.edits.map(edit => ({
    edit,
    segments: edit.path.split('/'),
  }));
  const root = editor.editFolder({ oid: options.root, edits, prefix: '' });
  if ('conflict' in root) {
    return { ok: false, ...root.conflict };
  }
  const oid = root.oid ?? editor.keep(encodeTree(new Map()));
  return { ok: true, oid, objects: editor.objects };
}
