import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RepositorySeed } from '@slipway/plugin-gitops-node/testing';
import {
  COMMITTER,
  DEFAULT_BRANCH,
  SERVICE_ACTOR,
  type BareRepository,
} from '../repository/BareRepository';
import { editTree } from '../repository/editTree';
import { branchRef } from '../repository/GitRefs';
import { openRepository } from '../repository/openRepository';

/** Makes a seed folder with the files. */
export async function createSeedFolder(
  files: RepositorySeed['files'],
): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'seed-'));
  for (const file of files) {
    const target = path.join(folder, file.path);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, file.content);
  }
  return folder;
}

/** A seeded repository in a folder of its own. */
export async function createRepository(seed: RepositorySeed): Promise<{
  repository: BareRepository;
  dataDirectory: string;
  dispose(): Promise<void>;
}> {
  const seedDirectory = await createSeedFolder(seed.files);
  const dataDirectory = await fs.mkdtemp(path.join(os.tmpdir(), 'data-'));
  const repository = await openRepository({ dataDirectory, seedDirectory });
  await plantSymlinks(repository, seed.symlinks ?? []);
  return {
    repository,
    dataDirectory,
    dispose: async () => {
      await fs.rm(seedDirectory, { recursive: true });
      await fs.rm(dataDirectory, { recursive: true });
    },
  };
}

/** Commits symlinks to the main branch; a seed folder cannot have any. */
export async function plantSymlinks(
  repository: BareRepository,
  symlinks: NonNullable<RepositorySeed['symlinks']>,
): Promise<void> {
  const edits = await Promise.all(
    symlinks.map(async ({ path: file, target }) => ({
      path: file,
      entry: {
        mode: '120000',
        oid: await repository.objects.writeBlob(target),
      },
    })),
  );
  await commitToMain(repository, edits);
}

/** Moves the main branch, as if somebody had merged something. */
export async function commitToMain(
  repository: BareRepository,
  edits: { path: string; entry?: { mode: string; oid: string } }[],
  at: Date = new Date('2026-02-03T04:05:06Z'),
): Promise<string> {
  const main = await repository.readMain();
  const { tree } = await repository.objects.readCommit(main);
  const edited = await editTree({
    objects: repository.objects,
    tree,
    edits,
    replace: 'anything',
  });
  if (!edited.ok) {
    throw new Error(edited.reason);
  }
  if (edited.oid === tree) {
    return main;
  }
  const revision = await repository.objects.writeCommit({
    tree: edited.oid,
    parents: [main],
    message: 'Move main\n',
    author: COMMITTER,
    committer: COMMITTER,
    when: at.toISOString(),
  });
  await repository.refs.move(
    [{ ref: branchRef(DEFAULT_BRANCH), from: main, to: revision }],
    SERVICE_ACTOR,
  );
  return revision;
}
