import { NotFoundError } from '@backstage/errors';
import type { FileVersion } from '@slipway/plugin-gitops-node';
import type { StoredCommit } from '../objects/commit';
import { FOLDER_MODE, isFile } from '../objects/tree';
import type { RemoteObjects } from '../remote/RemoteObjects';
import { asCommit } from './listCommits';
import { decodeText } from './readFiles';

/** The contents of a file along the first parents, newest first. */
export async function readVersions(
  objects: RemoteObjects,
  options: { revision: string; path: string; commits: number },
): Promise<FileVersion[]> {
  const { revision, path, commits } = options;
  // One more than asked for: it tells whether the last one brought its content.
  const line = firstParents(
    await objects.history(revision, { depth: commits + 1 }),
    revision,
  ).slice(0, commits + 1);
  const blobs = await resolve(objects, { line, path });
  const brought = line
    .slice(0, commits)
    .map((commit, index) => ({ commit, blob: blobs[index], index }))
    .filter(({ blob, index }) => blob !== blobs[index + 1]);
  const contents = await objects.blobs(
    brought.flatMap(({ blob }) => blob ?? []),
  );
  return brought.map(({ commit, blob }) => ({
    content: blob === undefined ? undefined : decodeText(contents.get(blob)),
    commit: asCommit(commit),
  }));
}

function firstParents(
  commits: Map<string, StoredCommit>,
  revision: string,
): StoredCommit[] {
  const line: StoredCommit[] = [];
  for (
    let commit = commits.get(revision);
    commit;
    commit = commits.get(commit.parents[0])
  ) {
    line.push(commit);
  }
  if (line.length === 0) {
    throw new NotFoundError(
      `There is no commit ${revision} in the GitOps repository. Read the branch again.`,
    );
  }
  return line;
}

/** The file's blob in each commit: one level of all commits at a time. */
async function resolve(
  objects: RemoteObjects,
  { line, path }: { line: StoredCommit[]; path: string },
): Promise<(string | undefined)[]> {
  const segments = path.split('/');
  let folders: (string | undefined)[] = line.map(({ tree }) => tree);
  for (const [depth, name] of segments.entries()) {
    const trees = await objects.trees(folders.flatMap(oid => oid ?? []));
    const isLast = depth === segments.length - 1;
    folders = folders.map(oid => {
      const entry = oid === undefined ? undefined : trees.get(oid)?.get(name);
      const fits =
        entry && (isLast ? isFile(entry) : entry.mode === FOLDER_MODE);
      return fits ? entry.oid : undefined;
    });
  }
  return folders;
}
