import { NotFoundError } from '@backstage/errors';
import type { RepositoryEntry } from '../api';
import { DEFAULT_BRANCH } from '../repository/BareRepository';
import { decodeText } from '../repository/decodeText';
import { FOLDER_MODE, type TreeEntry } from '../repository/GitObjects';
import { findEntry } from '../repository/listFiles';
import type { Sandbox } from '../Sandbox';

const LARGEST_TEXT = 1024 * 1024;

/**
 * A folder or a file of the default branch; the empty path is its root.
 *
 * @throws NotFoundError when there is nothing at the path.
 */
export async function browseFiles(
  { repository }: Sandbox,
  path: string,
): Promise<RepositoryEntry> {
  const { objects } = repository;
  const revision = await repository.readMain();
  const { tree } = await objects.readCommit(revision);
  const entry = await findEntry({ objects, tree, path });
  if (entry.kind === 'folder') {
    return {
      kind: 'folder',
      revision,
      path,
      entries: (await objects.readTree(entry.oid))
        .map(child => ({
          name: child.name,
          path: path === '' ? child.name : `${path}/${child.name}`,
          kind: kindOfEntry(child),
        }))
        .sort(
          (a, b) =>
            Number(b.kind === 'folder') - Number(a.kind === 'folder') ||
            a.name.localeCompare(b.name),
        ),
    };
  }
  if (entry.kind !== 'file') {
    throw new NotFoundError(
      `There is nothing at ${JSON.stringify(
        path.slice(0, 300),
      )} on ${DEFAULT_BRANCH}.`,
    );
  }
  if (!entry.mode.startsWith('100')) {
    return { kind: 'file', revision, path, size: 0, omitted: 'not-a-file' };
  }
  const bytes = await objects.readBlob(entry.oid);
  const size = bytes.length;
  if (size > LARGEST_TEXT) {
    return { kind: 'file', revision, path, size, omitted: 'too-large' };
  }
  const content = decodeText(bytes);
  return content === undefined
    ? { kind: 'file', revision, path, size, omitted: 'binary' }
    : { kind: 'file', revision, path, size, content };
}

function kindOfEntry({ mode }: TreeEntry): 'folder' | 'file' | 'other' {
  if (mode === FOLDER_MODE) {
    return 'folder';
  }
  return mode.startsWith('100') ? 'file' : 'other';
}
