import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';
import * as git from 'isomorphic-git';
import { crashSafeFileSystem } from './crashSafeFileSystem';
import { isMissingFile } from './isMissingFile';
import { removeStaleLocks } from './removeStaleLocks';
import { ABSENT_REVISION } from './revision';
import { runGit } from './runGit';

/**
 * One move of a ref: it must be at `from` at that moment. `undefined` stands for
 * a ref that does not exist. A move to where it is only verifies.
 */
export interface RefMove {
  ref: string;
  from: string | undefined;
  to: string | undefined;
}

/** A branch and where it is. */
export interface Branch {
  name: string;
  revision: string;
}

const BRANCH_PREFIX = 'refs/heads/';
const LOCK_ATTEMPTS = 40;
const LOCK_PAUSE_MS = 300;

/**
 * The refs of a bare repository. They are moved by git itself, whose lock files
 * also hold against a push that arrives at the same moment.
 */
export class GitRefs {
  constructor(private readonly gitdir: string) {}

  async readBranch(branch: string): Promise<string | undefined> {
    return this.read(branchRef(branch));
  }

  async read(ref: string): Promise<string | undefined> {
    try {
      return await git.resolveRef({
        fs: crashSafeFileSystem,
        gitdir: this.gitdir,
        ref,
      });
    } catch (error) {
      if (error instanceof git.Errors.NotFoundError) {
        return undefined;
      }
      throw error;
    }
  }

  async listBranches(): Promise<Branch[]> {
    const { code, stdout, stderr } = await runGit({
      gitDirectory: this.gitdir,
      args: ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads'],
    });
    if (code !== 0) {
      throw new ServiceUnavailableError(
        `Could not list the branches of the sandbox repository: ${stderr}`,
      );
    }
    return stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => ({
        revision: line.slice(0, 40),
        name: line.slice(41 + BRANCH_PREFIX.length),
      }));
  }

  /** Refs that have a lock file now. */
  async listLocked(): Promise<string[]> {
    const files = await fs.readdir(path.join(this.gitdir, 'refs'), {
      recursive: true,
    });
    return files
      .filter(file => file.endsWith('.lock'))
      .map(file => path.posix.join('refs', file.slice(0, -'.lock'.length)));
  }

  /**
   * Makes all moves or none.
   *
   * @returns git's own text when it did not; read the refs to learn why.
   */
  async move(
    moves: RefMove[],
    actor: string,
  ): Promise<{ moved: true } | { moved: false; reason: string }> {
    const input = moves.map(commandOf).join('');
    for (let attempt = 1; ; attempt++) {
      const { code, stderr } = await runGit({
        gitDirectory: this.gitdir,
        args: ['update-ref', '--stdin'],
        input,
        actor,
      });
      if (code === 0) {
        return { moved: true };
      }
      const locks = await removeStaleLocks(
        this.gitdir,
        moves.map(({ ref }) => ref),
      );
      if ((!locks.held && !locks.removed) || attempt === LOCK_ATTEMPTS) {
        return { moved: false, reason: stderr };
      }
      if (locks.held) {
        await delay(LOCK_PAUSE_MS);
      }
    }
  }

  /**
   * Who moved a branch to where it is, oldest first, as the reflog has it. Git
   * writes it together with the ref, so no crash can come between.
   */
  async readActors(branch: string): Promise<string[]> {
    let log: string;
    try {
      log = await fs.readFile(
        path.join(this.gitdir, 'logs', branchRef(branch)),
        'utf8',
      );
    } catch (error) {
      if (isMissingFile(error)) {
        return [];
      }
      throw error;
    }
    const actors = log
      .split('\n')
      .map(line => /^[0-9a-f]{40} [0-9a-f]{40} (.*?) </.exec(line)?.[1])
      .filter(actor => actor !== undefined);
    return [...new Set(actors)];
  }
}

/** The full ref of a branch. */
export function branchRef(branch: string): string {
  return `${BRANCH_PREFIX}${branch}`;
}

function commandOf({ ref, from, to }: RefMove): string {
  const old = from ?? ABSENT_REVISION;
  if (from === to) {
    return `verify ${ref} ${old}\n`;
  }
  return to === undefined
    ? `delete ${ref} ${old}\n`
    : `update ${ref} ${to} ${old}\n`;
}
