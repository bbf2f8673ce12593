import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RepositorySeed } from '@slipway/plugin-gitops-node/testing';
import { git } from './git';

const person = 'committer Seed <seed@slipway.invalid> 1767225600 +0000';

/** A bare repository in a folder of its own. */
export interface BareRepository {
  gitdir: string;
  git(args: readonly string[], input?: string | Buffer): string;
  /** Adds commits to a branch, on top of `from`; answers the last of them. */
  grow(branch: string, options: { from: string; commits: number }): string;
  dispose(): void;
}

/** Makes a repository whose branch `main` holds the seed in one commit. */
export function createBareRepository(
  seed: RepositorySeed,
  objectFormat = 'sha1',
): BareRepository {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'git-transport-'));
  const gitdir = path.join(folder, 'gitops.git');
  git(gitdir, [
    'init',
    '--quiet',
    '--bare',
    '--initial-branch=main',
    `--object-format=${objectFormat}`,
    gitdir,
  ]);
  const run: BareRepository['git'] = (args, input) => git(gitdir, args, input);
  run(
    ['fast-import', '--quiet'],
    [
      'commit refs/heads/main',
      person,
      data('Seed\n'),
      ...seed.files.flatMap(({ path: file, content }) => [
        `M 100644 inline ${quote(file)}`,
        data(content),
      ]),
      ...(seed.symlinks ?? []).flatMap(({ path: file, target }) => [
        `M 120000 inline ${quote(file)}`,
        data(target),
      ]),
      ...(seed.submodules ?? []).map(
        ({ path: file, revision }) => `M 160000 ${revision} ${quote(file)}`,
      ),
      '',
    ].join('\n'),
  );
  return {
    gitdir,
    git: run,
    grow: (branch, { from, commits }) => {
      const lines = Array.from({ length: commits }, (_, index) => [
        `commit refs/heads/${branch}`,
        person,
        data(`Commit ${index + 1}\n`),
        ...(index === 0 ? [`from ${from}`] : []),
        `M 100644 inline grown.yaml`,
        data(`count: ${index + 1}\n`),
      ]).flat();
      run(['fast-import', '--quiet'], [...lines, ''].join('\n'));
      return run(['rev-parse', `refs/heads/${branch}`]);
    },
    dispose: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}`;
}

function quote(file: string): string {
  return JSON.stringify(file);
}
