import { NotFoundError } from '@backstage/errors';
import type { Commit, CommitIdentity } from '@slipway/plugin-gitops-node';
import * as git from 'isomorphic-git';
import { crashSafeFileSystem as fs } from './crashSafeFileSystem';
import { isRevision } from './revision';

/** Modes as Git writes them into trees. */
export const FOLDER_MODE = '40000';
export const FILE_MODE = '100644';
export const EXECUTABLE_MODE = '100755';

/** One name in a Git tree. */
export interface TreeEntry {
  name: string;
  mode: string;
  oid: string;
}

/** A commit with its tree. */
export interface StoredCommit extends Commit {
  tree: string;
}

/** What {@link GitObjects.writeCommit} writes. */
export interface NewCommit {
  tree: string;
  parents: string[];
  message: string;
  author: CommitIdentity;
  committer: CommitIdentity;
  /** ISO 8601, UTC; whole seconds count. */
  when: string;
}

const CACHED_TREES = 2_000;

/**
 * Reads and writes the objects of a bare repository. Writing an object changes
 * nothing that anybody sees: only a ref does.
 */
export class GitObjects {
  /** Trees by object id: they never change, and every view reads the same few. */
  private readonly trees = new Map<string, TreeEntry[]>();

  constructor(private readonly gitdir: string) {}

  /** @throws NotFoundError when there is no commit of that id. */
  async readCommit(revision: string): Promise<StoredCommit> {
    if (!isRevision(revision)) {
      throw new NotFoundError(
        `There is no commit ${JSON.stringify(revision.slice(0, 60))}.`,
      );
    }
    try {
      const { commit } = await git.readCommit({
        fs,
        gitdir: this.gitdir,
        oid: revision,
      });
      return {
        revision,
        tree: commit.tree,
        parents: commit.parent,
        author: { name: commit.author.name, email: commit.author.email },
        committer: {
          name: commit.committer.name,
          email: commit.committer.email,
        },
        message: commit.message,
        when: new Date(commit.committer.timestamp * 1000).toISOString(),
      };
    } catch (error) {
      if (
        error instanceof git.Errors.NotFoundError ||
        error instanceof git.Errors.ObjectTypeError
      ) {
        throw new NotFoundError(
          `The repository has no commit ${revision}. Read the branch again.`,
          error,
        );
      }
      throw error;
    }
  }

  async readTree(oid: string): Promise<TreeEntry[]> {
    const cached = this.trees.get(oid);
    if (cached) {
      return cached;
    }
    const { tree } = await git.readTree({ fs, gitdir: this.gitdir, oid });
    const entries = tree.map(entry => ({
      name: entry.path,
      mode: entry.mode.replace(/^0/, ''),
      oid: entry.oid,
    }));
    if (this.trees.size >= CACHED_TREES) {
      this.trees.clear();
    }
    this.trees.set(oid, entries);
    return entries;
  }

  async readBlob(oid: string): Promise<Uint8Array> {
    return (await git.readBlob({ fs, gitdir: this.gitdir, oid })).blob;
  }

  async writeBlob(content: string | Uint8Array): Promise<string> {
    return git.writeBlob({
      fs,
      gitdir: this.gitdir,
      blob:
        typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
    });
  }

  async writeTree(entries: TreeEntry[]): Promise<string> {
    return git.writeObject({
      fs,
      gitdir: this.gitdir,
      type: 'tree',
      format: 'content',
      object: encodeTree(entries),
    });
  }

  async writeCommit(commit: NewCommit): Promise<string> {
    const time = {
      timestamp: Math.floor(Date.parse(commit.when) / 1000),
      timezoneOffset: 0,
    };
    return git.writeCommit({
      fs,
      gitdir: this.gitdir,
      commit: {
        tree: commit.tree,
        parent: commit.parents,
        author: { ...commit.author, ...time },
        committer: { ...commit.committer, ...time },
        message: commit.message,
      },
    });
  }
}

/**
 * Git orders names by bytes, and a folder as if its name ended in `/`.
 * isomorphic-git's own writer compares UTF-16 units, which fsck rejects for
 * some names.
 */
function encodeTree(entries: TreeEntry[]): Buffer {
  return Buffer.concat(
    entries
      .map(entry => ({
        entry,
        key: Buffer.from(
          entry.mode === FOLDER_MODE ? `${entry.name}/` : entry.name,
        ),
      }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .flatMap(({ entry }) => [
        Buffer.from(`${entry.mode} ${entry.name}\0`),
        Buffer.from(entry.oid, 'hex'),
      ]),
  );
}
