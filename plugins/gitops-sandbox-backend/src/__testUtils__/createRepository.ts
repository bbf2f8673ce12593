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
import { editTree, type TreeEdit } from '../repository/editTree';
import { FILE_MODE } from '../repository/GitObjects';
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
  edits: TreeEdit[],
  at: Date = new Date('2026-02-03T04:05:06Z'),
): Promise<string> {
  return commitTo(repository, {
    branch: DEFAULT_BRANCH,
    edits,
    message: 'Move main\n',
    at,
  });
}

/** Commits one file to a branch, as if somebody had pushed it. */
export async function commitFile(
  repository: BareRepository,
  change: {
    branch: string;
    path: string;
    /** Without it the file goes away. */
    content?: string;
  },
): Promise<string> {
  const { branch, path: file, content } = change;
  const entry =
    content === undefined
      ? undefined
      : { mode: FILE_MODE, oid: await repository.objects.writeBlob(content) };
  return commitTo(repository, {
    branch,
    edits: [{ path: file, entry }],
    message: `Change ${file}\n`,
    at: new Date('2026-03-04T05:06:07Z'),
  });
}

async function commitTo(
  repository: BareRepository,
  change: { branch: string; edits: TreeEdit[]; message: string; at: Date },
): Promise<string> {
  const { branch, edits, message, at } = change;
  const { objects, refs } = repository;
  const tip = await repository.readBranch(branch);
  const parent = tip ?? (await repository.readMain());
  const { tree } = await objects.readCommit(parent);
  const edited = await editTree({ objects, tree, edits, replace: 'anything' });
  if (!edited.ok) {
    throw new Error(edited.reason);
  }
  if (edited.oid === tree) {
    return parent;
  }
  const revision = await objects.writeCommit({
    tree: edited.oid,
    parents: [parent],
    message,
    author: COMMITTER,
    committer: COMMITTER,
    when: at.toISOString(),
  });
  const move = await refs.move(
    [{ ref: branchRef(branch), from: tip, to: revision }],
    SERVICE_ACTOR,
  );
  if (!move.moved) {
    throw new Error(move.reason);
  }
  return revision;
}
