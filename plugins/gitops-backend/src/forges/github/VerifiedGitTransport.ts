import { createHash } from 'node:crypto';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  cleanIdentity,
  type CommitOutcome,
  type CommitRequest,
  type GitTransport,
} from '@slipway/plugin-gitops-node';
import type { ForgeFacts } from '../ForgeFacts';
import type { ForgeConnection } from '../http/ForgeConnection';
import { ForgeOperation } from '../http/ForgeOperation';
import { reasonOf } from '../http/reasonOf';
import { addCoAuthor } from './addCoAuthor';
import { GitHubObjects } from './GitHubObjects';

/**
 * Writes commits that GitHub shows as verified, with the credentials of an App.
 * GitHub signs what an App commits through its API, when it names neither
 * author nor committer:
 * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
 *
 * @remarks
 * Git does everything else: it puts a commit on a branch of its own, with all
 * checks of paths; the API makes the same tree into a signed commit, and moves
 * the wanted branch. So a commit is not deterministic here, and the person is a
 * co-author.
 */
export class VerifiedGitTransport implements GitTransport {
  readonly readBranch: GitTransport['readBranch'];
  readonly readFiles: GitTransport['readFiles'];
  readonly listCommits: GitTransport['listCommits'];
  readonly listChangedPaths: GitTransport['listChangedPaths'];
  readonly readVersions: GitTransport['readVersions'];

  constructor(
    private readonly git: GitTransport,
    private readonly facts: ForgeFacts,
    private readonly connection: ForgeConnection,
  ) {
    this.readBranch = branch => git.readBranch(branch);
    this.readFiles = options => git.readFiles(options);
    this.listCommits = options => git.listCommits(options);
    this.listChangedPaths = options => git.listChangedPaths(options);
    this.readVersions = options => git.readVersions(options);
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    const tip = (await this.git.readBranch(request.branch)) ?? 'absent';
    if (tip !== request.expect) {
      return { status: 'moved', actual: tip };
    }
    const staging = stagingBranch(request);
    const staged = await this.stage(request, staging);
    if (staged.status !== 'written') {
      return staged;
    }
    const operation = await ForgeOperation.begin(this.connection);
    const objects = new GitHubObjects(operation, this.facts);
    try {
      const revision = await this.sign(objects, staged.revision, request);
      return await this.move(objects, request, revision);
    } finally {
      // One that stays is taken up by the next try of the same request.
      await objects.deleteBranch(staging);
    }
  }

  /** A commit of the same request may be there, from a try that was cut. */
  private async stage(
    request: CommitRequest,
    branch: string,
  ): Promise<CommitOutcome> {
    const outcome = await this.git.commit({
      ...request,
      branch,
      expect: 'absent',
    });
    return outcome.status === 'moved' && outcome.actual !== 'absent'
      ? { status: 'written', revision: outcome.actual }
      : outcome;
  }

  private async sign(
    objects: GitHubObjects,
    staged: string,
    { parent, merge, author }: CommitRequest,
  ): Promise<string> {
    const { tree, message } = await objects.readCommit(staged);
    const { sha, verification } = await objects.createCommit({
      tree: tree.sha,
      message: addCoAuthor(message, cleanIdentity(author)),
      parents: [parent, ...(merge === undefined ? [] : [merge])],
    });
    if (!verification.verified) {
      throw new ServiceUnavailableError(
        `Writing a verified commit to ${this.facts.id} failed: GitHub did not sign it (${verification.reason}). It signs for Apps only: the platform team removes gitops.repository.commits.verified, or the token beside the App of the integration.`,
      );
    }
    return sha;
  }

  /** Never back and never sideways, hence a compare-and-swap. */
  private async move(
    objects: GitHubObjects,
    { branch, expect }: CommitRequest,
    revision: string,
  ): Promise<CommitOutcome> {
    const answer =
      expect === 'absent'
        ? await objects.createBranch(branch, revision)
        : await objects.moveBranch(branch, revision);
    if (answer.kind === 'ok') {
      return { status: 'written', revision };
    }
    const actual = (await this.git.readBranch(branch)) ?? 'absent';
    if (actual === revision) {
      return { status: 'written', revision };
    }
    if (actual !== expect) {
      return { status: 'moved', actual };
    }
    const inTheWay = await this.branchAbove(branch);
    if (inTheWay !== undefined) {
      return { status: 'name-conflict', branch: inTheWay };
    }
    if (answer.kind === 'refused' && [409, 422].includes(answer.status)) {
      return {
        status: 'refused',
        reason: reasonOf(answer.body) || `GitHub answered ${answer.status}.`,
      };
    }
    throw objects.moveError(branch, answer);
  }

  /** Git has no branch below a branch. */
  private async branchAbove(branch: string): Promise<string | undefined> {
    const segments = branch.split('/');
    for (let length = 1; length < segments.length; length++) {
      const above = segments.slice(0, length).join('/');
      if (await this.git.readBranch(above)) {
        return above;
      }
    }
    return undefined;
  }
}

/** The same for the same request. */
function stagingBranch(request: CommitRequest): string {
  const digest = createHash('sha256').update(JSON.stringify(request));
  return `slipway-staging/${digest.digest('hex').slice(0, 16)}`;
}
