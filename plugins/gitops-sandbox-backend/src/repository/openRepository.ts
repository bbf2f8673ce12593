import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { ForwardedError, InputError } from '@backstage/errors';
import { checkFilePath } from '@slipway/plugin-gitops-node';
import {
  BareRepository,
  COMMITTER,
  DEFAULT_BRANCH,
  SERVICE_ACTOR,
} from './BareRepository';
import { editTree, type TreeEdit } from './editTree';
import { FILE_MODE, type GitObjects } from './GitObjects';
import { branchRef } from './GitRefs';
import { runGit } from './runGit';

const REPOSITORY_FOLDER = 'gitops.git';
const SEEDING_PREFIX = '.seeding-';
const ABANDONED_AFTER_MS = 10 * 60_000;
/** Pinned, so that the first commits are the same everywhere. */
const SEEDED_AT = '2026-01-01T00:00:00Z';
const CHANGED_AT = '2026-01-08T09:30:00Z';

/**
 * Opens the bare repository of the data folder and seeds it when there is none.
 *
 * @remarks
 * It is built beside its place and moved there by one rename, so whoever finds
 * it finds it whole. Of two processes that seed at once, one rename wins, and
 * both have made the same commits.
 *
 * @throws InputError when the seed folder cannot be read or has no files.
 */
export async function openRepository(options: {
  dataDirectory: string;
  seedDirectory: string;
  /** Files as they were before: they make a commit before the seed's. */
  earlierSeedDirectory?: string;
}): Promise<BareRepository> {
  const { dataDirectory } = options;
  const gitdir = path.join(dataDirectory, REPOSITORY_FOLDER);
  try {
    await fs.mkdir(dataDirectory, { recursive: true });
    await removeAbandoned(dataDirectory);
  } catch (error) {
    throw new ForwardedError(
      `Could not use the data folder ${dataDirectory} of the GitOps sandbox. Make it writable, or name another in gitopsSandbox.dataDirectory`,
      error,
    );
  }
  if (!(await exists(gitdir))) {
    await seed({ ...options, gitdir });
  }
  return new BareRepository(gitdir);
}

async function seed(options: {
  dataDirectory: string;
  seedDirectory: string;
  earlierSeedDirectory?: string;
  gitdir: string;
}): Promise<void> {
  const { dataDirectory, seedDirectory, earlierSeedDirectory, gitdir } =
    options;
  const files = await readSeed(seedDirectory);
  const earlier =
    earlierSeedDirectory && (await readSeed(earlierSeedDirectory));
  const building = path.join(
    dataDirectory,
    `${SEEDING_PREFIX}${randomUUID()}`,
    REPOSITORY_FOLDER,
  );
  await fs.mkdir(building, { recursive: true });
  const { code, stderr } = await runGit({
    args: [
      'init',
      '--quiet',
      '--bare',
      '--template=',
      `--initial-branch=${DEFAULT_BRANCH}`,
      building,
    ],
  });
  if (code !== 0) {
    throw new InputError(
      `Could not make the sandbox repository in ${dataDirectory}: ${stderr}. Check the folder that gitopsSandbox.dataDirectory names.`,
    );
  }
  await commitSeeds(
    new BareRepository(building),
    earlier
      ? [
          {
            files: withEarlier(files, earlier),
            message: 'Seed the GitOps repository\n',
            when: SEEDED_AT,
          },
          {
            files,
            message: 'Release the storefront\n',
            when: CHANGED_AT,
          },
        ]
      : [
          {
            files,
            message: 'Seed the GitOps repository\n',
            when: SEEDED_AT,
          },
        ],
  );
  try {
    await fs.rename(building, gitdir);
  } catch (error) {
    if (!(await exists(gitdir))) {
      throw error;
    }
  } finally {
    await fs.rm(path.dirname(building), { recursive: true, force: true });
  }
}

interface SeedFile {
  path: string;
  content: Uint8Array;
}

function withEarlier(files: SeedFile[], earlier: SeedFile[]): SeedFile[] {
  const replaced = new Set(earlier.map(({ path: file }) => file));
  return [...files.filter(({ path: file }) => !replaced.has(file)), ...earlier];
}

async function commitSeeds(
  { objects, refs }: BareRepository,
  seeds: { files: SeedFile[]; message: string; when: string }[],
): Promise<void> {
  let revision: string | undefined;
  for (const seedCommit of seeds) {
    revision = await objects.writeCommit({
      tree: await writeSeedTree(objects, seedCommit.files),
      parents: revision === undefined ? [] : [revision],
      message: seedCommit.message,
      author: COMMITTER,
      committer: COMMITTER,
      when: seedCommit.when,
    });
  }
  const move = await refs.move(
    [{ ref: branchRef(DEFAULT_BRANCH), from: undefined, to: revision }],
    SERVICE_ACTOR,
  );
  if (!move.moved) {
    throw new InputError(
      `Could not make the branch ${DEFAULT_BRANCH} of the sandbox repository: ${move.reason}`,
    );
  }
}

async function writeSeedTree(
  objects: GitObjects,
  files: SeedFile[],
): Promise<string> {
  const edits: TreeEdit[] = [];
  for (const { path: file, content } of files) {
    edits.push({
      path: file,
      entry: { mode: FILE_MODE, oid: await objects.writeBlob(content) },
    });
  }
  const tree = await editTree({
    objects,
    tree: await objects.writeTree([]),
    edits,
    replace: 'regular-files',
  });
  if (!tree.ok) {
    throw new InputError(`Could not seed ${tree.path}: ${tree.reason}`);
  }
  return tree.oid;
}

async function readSeed(seedDirectory: string): Promise<SeedFile[]> {
  let entries;
  try {
    entries = await fs.readdir(seedDirectory, {
      recursive: true,
      withFileTypes: true,
    });
  } catch (error) {
    throw new ForwardedError(
      `Could not read the seed folder ${seedDirectory} of the GitOps sandbox. Name an existing folder in gitopsSandbox.seedDirectory`,
      error,
    );
  }
  const files = entries
    .filter(entry => !entry.isDirectory())
    .map(entry => ({
      entry,
      file: path.join(entry.parentPath, entry.name),
      relative: path
        .relative(seedDirectory, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/'),
    }));
  if (files.length === 0) {
    throw new InputError(
      `The seed folder ${seedDirectory} of the GitOps sandbox has no files. Put at least platform/standards.yaml there.`,
    );
  }
  for (const { entry, relative } of files) {
    const problem = entry.isFile()
      ? checkFilePath(relative)
      : `${relative} is not a regular file.`;
    if (problem) {
      throw new InputError(
        `Could not seed the GitOps sandbox from ${seedDirectory}: ${problem}`,
      );
    }
  }
  return Promise.all(
    files.map(async ({ file, relative }) => ({
      path: relative,
      content: await fs.readFile(file),
    })),
  );
}

/** Takes away what a killed process began to build; a living one is younger. */
async function removeAbandoned(dataDirectory: string): Promise<void> {
  for (const name of await fs.readdir(dataDirectory)) {
    const folder = path.join(dataDirectory, name);
    if (name.startsWith(SEEDING_PREFIX)) {
      const { mtimeMs } = await fs.stat(folder);
      if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) {
        await fs.rm(folder, { recursive: true, force: true });
      }
    }
  }
}

async function exists(folder: string): Promise<boolean> {
  return fs.access(folder).then(
    () => true,
    () => false,
  );
}
