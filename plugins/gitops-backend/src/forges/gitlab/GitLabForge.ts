import { ConflictError, NotFoundError } from '@backstage/errors';
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
import { fromDraftTitle, gitLabDraft, toDraftTitle } from '../draftTitle';
import type { ForgeFacts } from '../ForgeFacts';
import type { ForgeConnection } from '../http/ForgeConnection';
import { ForgeOperation } from '../http/ForgeOperation';
import { openOnce } from '../openOnce';
import { putOwnComment } from '../putOwnComment';
import { decorate } from './decorate';
import { projectSchema } from './gitLabAnswers';
import { READ } from './gitLabDialect';
import { GitLabMergeRequests } from './GitLabMergeRequests';
import { GitLabNotes } from './GitLabNotes';
import { showStatus } from './showStatus';
import { toPullRequest } from './toPullRequest';

/** The Forge port on GitLab's REST API; a pull request is a merge request. */
export class GitLabForge implements Forge {
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
    const { merges } = await this.begin();
    const found = await merges.list({ ...options, state: 'all' });
    return Promise.all(
      found.map(async merge =>
        merge.state === 'opened'
          ? merges.complete(await merges.read(merge.iid))
          : toPullRequest(merge, {
              // The list has no other revision of an ended one.
              baseRevision: merge.merge_commit_sha ?? merge.sha,
              checks: 'pending',
              approvals: [],
            }),
      ),
    );
  }

  async openPullRequest(
    request: OpenPullRequestRequest,
  ): Promise<OpenPullRequestOutcome> {
    const { merges } = await this.begin();
    const { head, base, title, body, draft = false } = request;
    const complete = async (iid: number) =>
      merges.complete(await merges.read(iid));
    return openOnce({
      async find() {
        const open = await merges.list({ head, base, state: 'opened' });
        const oldest = open.at(-1);
        return oldest && complete(oldest.iid);
      },
      check: () => merges.reasonAgainst(head, base),
      post: () => merges.post({ head, base, title, body, draft }),
      read: complete,
      withdraw: iid => merges.put(iid, { state_event: 'close' }),
      errorOf: failure => merges.openingError(failure),
    });
  }

  async updatePullRequest(
    number: number,
    patch: { title: string; body: string },
  ): Promise<PullRequest> {
    const { merges } = await this.begin();
    const merge = await merges.read(number);
    if (merge.state !== 'opened') {
      throw new ConflictError(
        `Changing the merge request !${number} of ${this.facts.id} failed: it is not open any more. Open another one.`,
      );
    }
    const { draft, description } = merge;
    const title = toDraftTitle(gitLabDraft, patch.title, draft);
    const isSame =
      fromDraftTitle(gitLabDraft, merge.title, draft) === patch.title &&
      (description ?? '') === patch.body;
    if (!isSame) {
      await merges.put(number, { title, description: patch.body });
    }
    return merges.complete({ ...merge, title, description: patch.body });
  }

  async decoratePullRequest(
    number: number,
    decoration: PullRequestDecoration,
  ): Promise<string[]> {
    return asSentences(async () => {
      const { operation, merges } = await this.begin();
      const merge = { project: merges.project, iid: number };
      return decorate(operation, merge, decoration);
    });
  }

  async setCommitStatus(status: CommitStatus): Promise<string | undefined> {
    const sentences = await asSentences(async () => {
      const { operation, merges } = await this.begin();
      return showStatus(operation, merges.project, status);
    });
    return sentences.at(0);
  }

  async putComment(
    number: number,
    comment: PullRequestComment,
  ): Promise<string | undefined> {
    const sentences = await asSentences(async () => {
      const { operation, merges } = await this.begin();
      const merge = { project: merges.project, iid: number };
      await putOwnComment(new GitLabNotes(operation, merge), comment);
      return [];
    });
    return sentences.at(0);
  }

  async getPullRequest(number: number): Promise<PullRequest | undefined> {
    const { merges } = await this.begin();
    const merge = await merges.find(number);
    return merge && merges.complete(merge);
  }

  private async begin() {
    const operation = await ForgeOperation.begin(this.connection);
    return {
      operation,
      merges: new GitLabMergeRequests(operation, this.facts),
    };
  }

  private async askDefaultBranch(): Promise<string> {
    const { operation, merges } = await this.begin();
    const { value } = await operation.send({
      what: 'Reading the project',
      method: 'GET',
      segments: merges.project,
      answer: projectSchema,
      permission: READ,
    });
    if (!value.default_branch) {
      throw new NotFoundError(
        `The GitOps repository ${this.facts.id} has no branch yet. Push a first commit with the platform's standards to it.`,
      );
    }
    return value.default_branch;
  }
}
