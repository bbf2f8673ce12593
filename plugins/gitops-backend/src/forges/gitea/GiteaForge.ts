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
import { fromDraftTitle, giteaDraft, toDraftTitle } from '../draftTitle';
import type { ForgeFacts } from '../ForgeFacts';
import type { ForgeConnection } from '../http/ForgeConnection';
import { ForgeOperation } from '../http/ForgeOperation';
import { openOnce } from '../openOnce';
import { putOwnComment } from '../putOwnComment';
import { decorate } from './decorate';
import { repositorySchema } from './giteaAnswers';
import { READ, WRITE } from './giteaDialect';
import { GiteaComments } from './GiteaComments';
import { GiteaPulls } from './GiteaPulls';
import { isDraft, toPullRequest } from './toPullRequest';

/** The Forge port on the REST API of Gitea and Forgejo. */
export class GiteaForge implements Forge {
  private readonly defaultBranch: DefaultBranch;

  constructor(
    private readonly facts: ForgeFacts,
    private readonly connection: ForgeConnection,
  ) {
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
    const { pulls } = await this.begin();
    const found = await pulls.list(options.head, options.base);
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
    const { pulls } = await this.begin();
    const { head, base, title, body, draft = false } = request;
    return openOnce({
      async find() {
        const open = await pulls.findOpen(head, base);
        return open && pulls.complete(open);
      },
      check: () => pulls.reasonAgainst(head, base),
      post: () => pulls.post({ head, base, title, body, draft }),
      read: async number => pulls.complete(await pulls.read(number)),
      withdraw: number => pulls.patch(number, { state: 'closed' }),
      errorOf: failure => pulls.openingError(failure),
    });
  }

  async updatePullRequest(
    number: number,
    patch: { title: string; body: string },
  ): Promise<PullRequest> {
    const { pulls } = await this.begin();
    const pull = await pulls.read(number);
    if (pull.state !== 'open') {
      throw new ConflictError(
        `Changing the pull request #${number} of ${this.facts.id} failed: it is not open any more. Open another one.`,
      );
    }
    const draft = isDraft(pull);
    const title = toDraftTitle(giteaDraft, patch.title, draft);
    const isSame =
      fromDraftTitle(giteaDraft, pull.title, draft) === patch.title &&
      (pull.body ?? '') === patch.body;
    if (!isSame) {
      await pulls.patch(number, { title, body: patch.body });
    }
    return pulls.complete({ ...pull, title, body: patch.body });
  }

  async decoratePullRequest(
    number: number,
    decoration: PullRequestDecoration,
  ): Promise<string[]> {
    return asSentences(async () => {
      const { operation, pulls } = await this.begin();
      const target = { repository: pulls.repository, number };
      return decorate(operation, target, decoration);
    });
  }

  async setCommitStatus(status: CommitStatus): Promise<string | undefined> {
    const sentences = await asSentences(async () => {
      const { operation, pulls } = await this.begin();
      return showCommitStatus(operation, {
        repository: pulls.repository,
        status,
        permission: WRITE,
      });
    });
    return sentences.at(0);
  }

  async putComment(
    number: number,
    comment: PullRequestComment,
  ): Promise<string | undefined> {
    const sentences = await asSentences(async () => {
      const { operation, pulls } = await this.begin();
      const target = { repository: pulls.repository, number };
      await putOwnComment(new GiteaComments(operation, target), comment);
      return [];
    });
    return sentences.at(0);
  }

  async getPullRequest(number: number): Promise<PullRequest | undefined> {
    const { pulls } = await this.begin();
    const pull = await pulls.find(number);
    return pull && pulls.complete(pull);
  }

  private async begin() {
    const operation = await ForgeOperation.begin(this.connection);
    return { operation, pulls: new GiteaPulls(operation, this.facts) };
  }

  private async askDefaultBranch(): Promise<string> {
    const { operation, pulls } = await this.begin();
    const { value } = await operation.send({
      what: 'Reading the repository',
      method: 'GET',
      segments: pulls.repository,
      answer: repositorySchema,
      permission: READ,
    });
    return value.default_branch;
  }
}
