import { ConflictError } from '@backstage/errors';
import type {
  CommitStatus,
  Forge,
  OpenPullRequestOutcome,
  OpenPullRequestRequest,
  PullRequest,
  PullRequestComment,
  PullRequestDecoration,
  RepositoryDescription,
} from '@slipway/plugin-gitops-node';
import { asSentences } from '../asSentences';
import { DefaultBranch } from '../DefaultBranch';
import { showCommitStatus } from '../showCommitStatus';
import type { ForgeFacts } from '../ForgeFacts';
import type { ForgeConnection } from '../http/ForgeConnection';
import { ForgeOperation } from '../http/ForgeOperation';
import { openOnce } from '../openOnce';
import { putOwnComment } from '../putOwnComment';
import { decorate } from './decorate';
import { repositorySchema } from './gitHubAnswers';
import { GitHubComments } from './GitHubComments';
import { GitHubPulls } from './GitHubPulls';
import { toPullRequest } from './toPullRequest';

/** The Forge port on GitHub's REST API, hosted or Enterprise. */
export class GitHubForge implements Forge {
  private readonly repository: readonly string[];
  private readonly defaultBranch: DefaultBranch;

  constructor(
    private readonly facts: ForgeFacts,
    private readonly connection: ForgeConnection,
  ) {
    this.repository = ['repos', facts.owner, facts.name];
    this.defaultBranch = new DefaultBranch({
      configured: facts.baseBranch,
      ask: () => this.askDefaultBranch(),
      now: () => connection.clock.now(),
    });
  }

  async describe(): Promise<RepositoryDescription> {
    const { id, webUrl, cloneUrl } = this.facts;
    const defaultBranch = await this.defaultBranch.read();
    return { id, webUrl, cloneUrl, defaultBranch };
  }

  async findPullRequests(options: {
    head: string;
    base: string;
  }): Promise<PullRequest[]> {
    const pulls = await this.pulls();
    const found = await pulls.list({ ...options, state: 'all' });
    return Promise.all(
      found.map(async pull =>
        pull.state === 'open'
          ? pulls.complete(pull)
          : toPullRequest(pull, { checks: 'pending', approvals: [] }),
      ),
    );
  }

  async openPullRequest(
    request: OpenPullRequestRequest,
  ): Promise<OpenPullRequestOutcome> {
    const pulls = await this.pulls();
    const { head, base, title, body, draft = false } = request;
    return openOnce({
      async find() {
        const open = await pulls.list({ head, base, state: 'open' });
        const oldest = open.at(-1);
        return oldest && pulls.complete(oldest);
      },
      post: async () => {
        const answer = await pulls.post({ head, base, title, body, draft });
        // Not every plan of GitHub has drafts in private repositories.
        return draft && answer.kind === 'refused' && answer.status === 422
          ? pulls.post({ head, base, title, body, draft: false })
          : answer;
      },
      read: async number => pulls.complete(await pulls.read(number)),
      withdraw: number => pulls.patch(number, { state: 'closed' }),
      errorOf: failure => pulls.openingError(failure),
    });
  }

  async updatePullRequest(
    number: number,
    patch: { title: string; body: string },
  ): Promise<PullRequest> {
    const pulls = await this.pulls();
    const pull = await pulls.read(number);
    if (pull.state !== 'open') {
      throw new ConflictError(
        `Changing the pull request #${number} of ${this.facts.id} failed: it is not open any more. Open another one.`,
      );
    }
    if (pull.title !== patch.title || (pull.body ?? '') !== patch.body) {
      await pulls.patch(number, patch);
    }
    return pulls.complete({ ...pull, ...patch });
  }

  async decoratePullRequest(
    number: number,
    decoration: PullRequestDecoration,
  ): Promise<string[]> {
    const pull = { repository: this.repository, number };
    return asSentences(async () =>
      decorate(await this.begin(), pull, decoration),
    );
  }

  async setCommitStatus(status: CommitStatus): Promise<string | undefined> {
    const sentences = await asSentences(async () =>
      showCommitStatus(await this.begin(), {
        repository: this.repository,
        status,
        permission: 'Commit statuses: write',
      }),
    );
    return sentences.at(0);
  }

  async putComment(
    number: number,
    comment: PullRequestComment,
  ): Promise<string | undefined> {
    const sentences = await asSentences(async () => {
      const thread = new GitHubComments(await this.begin(), this.connection, {
        repository: this.repository,
        number,
      });
      await putOwnComment(thread, comment);
      return [];
    });
    return sentences.at(0);
  }

  async getPullRequest(number: number): Promise<PullRequest | undefined> {
    const pulls = await this.pulls();
    const pull = await pulls.find(number);
    return pull && pulls.complete(pull);
  }

  private begin(): Promise<ForgeOperation> {
    return ForgeOperation.begin(this.connection);
  }

  private async pulls(): Promise<GitHubPulls> {
    return new GitHubPulls(await this.begin(), this.facts);
  }

  private async askDefaultBranch(): Promise<string> {
    const operation = await this.begin();
    const { value } = await operation.send({
      what: 'Reading the repository',
      method: 'GET',
      segments: this.repository,
      answer: repositorySchema,
      permission: 'Metadata: read',
    });
    return value.default_branch;
  }
}
