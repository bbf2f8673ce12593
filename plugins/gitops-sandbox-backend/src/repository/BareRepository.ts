import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  checkBranchName,
  type RepositoryFile,
} from '@slipway/plugin-gitops-node';
import { decodeText } from './decodeText';
import { GitObjects } from './GitObjects';
import { GitRefs } from './GitRefs';
import { listFiles } from './listFiles';
import { runGit } from './runGit';

/** The protected branch: it moves by a merge only. */
export const DEFAULT_BRANCH = 'main';

/** Who moves branches that the gitops backend pushes, in the reflog. */
export const SERVICE_ACTOR = 'plugin:gitops';

/** Committer of everything that Slipway writes. */
export const COMMITTER = { name: 'Slipway', email: 'sandbox@slipway.invalid' };

/** The bare repository on disk. It has no work tree and needs none. */
export class BareRepository {
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
}
