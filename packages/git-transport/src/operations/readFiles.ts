import { isUtf8 } from 'node:buffer';
import type { RepositoryFile } from '@slipway/plugin-gitops-node';
import { FOLDER_MODE, isFile, type TreeEntry } from '../objects/tree';
import type { RemoteObjects } from '../remote/RemoteObjects';
import { findEntry, loadFolders } from './loadFolders';

/** The text files at and below the paths, sorted by path, each once. */
export async function readFiles(
  objects: RemoteObjects,
  { revision, paths }: { revision: string; paths: readonly string[] },
): Promise<RepositoryFile[]> {
  const { tree: root } = await objects.commit(revision);
  const folders = await loadFolders(objects, { root, paths });
  const found = new Map(
    paths.flatMap(path => {
      const entry = findEntry(folders, { root, path });
      return entry ? [[path, entry] as const] : [];
    }),
  );
  const files = [...(await expand(objects, found))].filter(([, entry]) =>
    isFile(entry),
  );
  const blobs = await objects.blobs(files.map(([, { oid }]) => oid));
  return files
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, { oid }]) => {
      const content = decodeText(blobs.get(oid));
      return content === undefined ? [] : [{ path, content, oid }];
    });
}

/** Puts what is in folders in their place. */
async function expand(
  objects: RemoteObjects,
  found: ReadonlyMap<string, TreeEntry>,
): Promise<Map<string, TreeEntry>> {
  const entries = new Map<string, TreeEntry>();
  let level = [...found];
  while (level.length > 0) {
    const isFolder = ([, { mode }]: [string, TreeEntry]) =>
      mode === FOLDER_MODE;
    const folders = level.filter(isFolder);
    level
      .filter(item => !isFolder(item))
      .forEach(([path, entry]) => entries.set(path, entry));
    const trees = await objects.trees(
      folders.map(([, { oid }]) => oid),
      { deep: true },
    );
    level = folders.flatMap(([path, { oid }]) =>
      [...(trees.get(oid) ?? [])].map(([name, entry]): [string, TreeEntry] => [
        path === '' ? name : `${path}/${name}`,
        entry,
      ]),
    );
  }
  return entries;
}

/** The text of a file, `undefined` when its bytes are not text in UTF-8. */
export function decodeText(bytes: Buffer | undefined): string | undefined {
  return bytes && isUtf8(bytes) && !bytes.includes(0)
    ? bytes.toString('utf8')
    : undefined;
}
