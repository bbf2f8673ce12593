import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  checkBranchName,
  checkFilePath,
  cleanIdentity,
  type Commit,
  type CommitOutcome,
  type CommitRequest,
  type GitTransport,
  type RepositoryFile,
} from '@slipway/plugin-gitops-node';
import { decodeText } from './decodeText';
import { editTree, type TreeEdit } from './editTree';
import { FILE_MODE, GitObjects } from './GitObjects';
import { branchRef, GitRefs } from './GitRefs';
import { listFiles } from './listFiles';
import { runGit } from './runGit';

/** The protected branch: it moves by a merge only. */
export const DEFAULT_BRANCH = 'main';

/** Who moves branches that the gitops backend writes, in the reflog. */
export const SERVICE_ACTOR = 'plugin:gitops';

/** Committer of everything that Slipway writes. */
export const COMMITTER = { name: 'Slipway', email: 'sandbox@slipway.invalid' };

const MOST_COMMITS = 200;

/**
 * The bare repository on disk: the Git transport port without a wire between.
 * It has no work tree and needs none.
 */
export class BareRepository implements GitTransport {
  readonly objects: GitObjects;
  readonly refs: GitRefs;

  constructor(readonly gitdir: string) {
    this.objects = new GitObjects(gitdir);
    this.refs = new GitRefs(gitdir);
  }

  async readBranch(branch: string): Promise<string | undefined> {
    return checkBranchName(branch) ? undefined : this.refs.readBranch(branch);
  }

  /** @throws ServiceUnavailableError when the repository has lost its main branch. */
  async readMain(): Promise<string> {
    const revision = await this.refs.readBranch(DEFAULT_BRANCH);
    if (!revision) {
      throw new ServiceUnavailableError(
        `The sandbox repository has no branch ${DEFAULT_BRANCH}. Move its data folder away, so that it is seeded again.`,
      );
    }
    return revision;
  }

  async readFiles(options: {
    revision: string;
    paths: string[];
  }): Promise<RepositoryFile[]> {
    const { tree } = await this.objects.readCommit(options.revision);
    const files = await listFiles({
      objects: this.objects,
      tree,
      paths: options.paths,
    });
    const read = await Promise.all(
      files
        .filter(({ mode }) => mode.startsWith('100'))
        .map(async ({ path, oid }) => ({
          path,
          oid,
          content: decodeText(await this.objects.readBlob(oid)),
        })),
    );
    return read.flatMap(({ path, oid, content }) =>
      content === undefined ? [] : [{ path, oid, content }],
    );
  }

  async listCommits(options: {
    base: string;
    head: string;
  }): Promise<Commit[]> {
    // Also keeps anything that is not a revision away from the command line.
    await this.objects.readCommit(options.base);
    await this.objects.readCommit(options.head);
    const revisions = await this.revList([
      '--topo-order',
      `--max-count=${MOST_COMMITS}`,
      options.head,
      `^${options.base}`,
    ]);
    const commits = await Promise.all(
      revisions.map(revision => this.objects.readCommit(revision)),
    );
    return commits.map(({ revision, parents, author, committer, message }) => ({
      revision,
      parents,
      author,
      committer,
      message,
    }));
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    const { branch, expect, parent } = request;
    const refusal = refusalOf(request);
    if (refusal) {
      return { status: 'refused', reason: refusal };
    }
    const { tree } = await this.objects.readCommit(parent);
    const edited = await editTree({
      objects: this.objects,
      tree,
      edits: await this.writeBlobs(request),
      replace: 'regular-files',
    });
    if (!edited.ok) {
      return {
        status: 'path-conflict',
        path: edited.path,
        reason: edited.reason,
      };
    }
    if (edited.oid === tree) {
      return { status: 'unchanged', revision: parent };
    }
    const old = expect === 'absent' ? undefined : expect;
    const actual = await this.refs.readBranch(branch);
    if (actual !== old) {
      return { status: 'moved', actual: actual ?? 'absent' };
    }
    if (old && !(await this.isAncestor(old, parent))) {
      return {
        status: 'refused',
        reason: `${branch} is at ${old}, which is not in the history of ${parent}: the branch would lose commits.`,
      };
    }
    const revision = await this.objects.writeCommit({
      tree: edited.oid,
      parents: [parent],
      message: normalizeMessage(request.message),
      author: cleanIdentity(request.author),
      committer: COMMITTER,
      when: request.when,
    });
    return this.moveBranch({ branch, old, revision });
  }

  /** Whether `ancestor` is `descendant` or in its history. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    if (ancestor === descendant) {
      return true;
    }
    const { code, stderr } = await runGit({
      gitDirectory: this.gitdir,
      args: ['merge-base', '--is-ancestor', ancestor, descendant],
    });
    if (code > 1) {
      throw new NotFoundError(
        `Could not compare ${ancestor} with ${descendant}: ${stderr}`,
      );
    }
    return code === 0;
  }

  /** The newest commit in both histories, `undefined` when they have none in common. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const { stdout } = await runGit({
      gitDirectory: this.gitdir,
      args: ['merge-base', one, other],
    });
    return stdout.trim() || undefined;
  }

  /**
   * Commits by the arguments of git rev-list.
   *
   * @throws ServiceUnavailableError when git fails.
   */
  async revList(args: string[]): Promise<string[]> {
    const { code, stdout, stderr } = await runGit({
      gitDirectory: this.gitdir,
      args: ['rev-list', ...args],
    });
    if (code !== 0) {
      throw new ServiceUnavailableError(
        `Could not read the history of the sandbox repository: ${stderr}`,
      );
    }
    return stdout.split('\n').filter(line => line !== '');
  }

  private async writeBlobs(request: CommitRequest): Promise<TreeEdit[]> {
    return Promise.all(
      request.edits.map(async edit =>
        edit.action === 'delete'
          ? { path: edit.path }
          : {
              path: edit.path,
              entry: {
                mode: FILE_MODE,
                oid: await this.objects.writeBlob(edit.content),
              },
            },
      ),
    );
  }

  private async moveBranch(options: {
    branch: string;
    old: string | undefined;
    revision: string;
  }): Promise<CommitOutcome> {
    const { branch, old, revision } = options;
    const move = await this.refs.move(
      [{ ref: branchRef(branch), from: old, to: revision }],
      SERVICE_ACTOR,
    );
    if (move.moved) {
      return { status: 'written', revision };
    }
    const actual = await this.refs.readBranch(branch);
    return actual === old
      ? { status: 'refused', reason: move.reason }
      : { status: 'moved', actual: actual ?? 'absent' };
  }
}

function refusalOf(request: CommitRequest): string | undefined {
  const { branch, edits } = request;
  if (branch === DEFAULT_BRANCH) {
    return `${DEFAULT_BRANCH} is protected. Write to another branch and open a pull request.`;
  }
  const paths = edits.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  return (
    checkBranchName(branch) ??
    paths.map(checkFilePath).find(problem => problem !== undefined) ??
    (twice === undefined ? undefined : `The path ${twice} is edited twice.`)
  );
}

function normalizeMessage(message: string): string {
  return `${message.replace(/[\0\p{Cs}]/gu, '').trimEnd()}\n`;
}
