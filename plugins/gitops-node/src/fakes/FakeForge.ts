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
} from '../ports';
import { commentMark } from '../names';
import type { FakeComment, FakePeople } from './createFakeRepository';
import type { FakeCommits } from './FakeCommits';

/** By whom the comments of the port are. */
const OURSELVES = 'slipway';

/** The Forge port in memory, with what people do on a forge's pages. */
export class FakeForge implements Forge, FakePeople {
  private readonly pullRequests: PullRequest[] = [];
  private readonly decorations = new Map<number, PullRequestDecoration>();
  private readonly statuses = new Map<string, CommitStatus[]>();
  private readonly comments = new Map<number, FakeComment[]>();
  private readonly commits: FakeCommits;
  private readonly branches: Map<string, string>;
  private readonly now: () => string;

  constructor(options: {
    commits: FakeCommits;
    branches: Map<string, string>;
    /** Time of what happens on the forge, ISO 8601 in UTC. */
    now: () => string;
  }) {
    this.commits = options.commits;
    this.branches = options.branches;
    this.now = options.now;
  }

  async describe(): Promise<RepositoryDescription> {
    return {
      id: 'fake/gitops',
      webUrl: '/fake',
      cloneUrl: 'https://git.invalid/fake/gitops.git',
      defaultBranch: 'main',
    };
  }

  async findPullRequests(options: {
    head: string;
    base: string;
  }): Promise<PullRequest[]> {
    return this.find(options);
  }

  async openPullRequest(
    request: OpenPullRequestRequest,
  ): Promise<OpenPullRequestOutcome> {
    const head = this.branches.get(request.head);
    const base = this.branches.get(request.base);
    if (!head || !base) {
      return {
        status: 'refused',
        reason: `There is no branch ${head ? request.base : request.head}.`,
      };
    }
    const open = this.find(request).find(({ state }) => state === 'open');
    if (open) {
      return { status: 'adopted', pullRequest: open };
    }
    if (this.commits.between(base, head).length === 0) {
      return {
        status: 'refused',
        reason: `${request.head} has no commit that ${request.base} does not have.`,
      };
    }
    const number = this.pullRequests.length + 1;
    const pullRequest: PullRequest = {
      number,
      url: `/fake/pull-requests/${number}`,
      state: 'open',
      title: request.title,
      body: request.body,
      head: { branch: request.head, revision: head },
      base: { branch: request.base, revision: base },
      askedBy: request.askedBy,
      createdAt: this.now(),
      draft: request.draft ?? false,
      checks: 'success',
      approvals: [],
    };
    this.pullRequests.push(pullRequest);
    return { status: 'created', pullRequest: this.current(pullRequest) };
  }

  async updatePullRequest(
    number: number,
    patch: { title: string; body: string },
  ): Promise<PullRequest> {
    return this.change(number, patch);
  }

  async decoratePullRequest(
    number: number,
    decoration: PullRequestDecoration,
  ): Promise<string[]> {
    this.open(number);
    const { labels, reviewTeams } = this.decorationOf(number);
    this.decorations.set(number, {
      labels: [...new Set([...labels, ...decoration.labels])],
      reviewTeams: [...new Set([...reviewTeams, ...decoration.reviewTeams])],
    });
    return [];
  }

  async setCommitStatus(status: CommitStatus): Promise<string | undefined> {
    const { revision, context } = status;
    const others = this.statusesOf(this.commits.get(revision).revision).filter(
      shown => shown.context !== context,
    );
    this.statuses.set(revision, [...others, status]);
    return undefined;
  }

  async putComment(
    number: number,
    { name, body }: PullRequestComment,
  ): Promise<string | undefined> {
    if (!this.pullRequests[number - 1]) {
      return `Writing the comment ${name} failed: there is no pull request #${number}.`;
    }
    const mark = commentMark(name);
    const text = `${mark}\n${body}`;
    const own = this.commentsOf(number).find(
      comment => comment.by === OURSELVES && comment.body.startsWith(mark),
    );
    if (own) {
      own.body = text;
    } else {
      await this.comment(number, OURSELVES, text);
    }
    return undefined;
  }

  async getPullRequest(number: number): Promise<PullRequest | undefined> {
    const pullRequest = this.pullRequests[number - 1];
    return pullRequest && this.current(pullRequest);
  }

  /** Merges as a person would; the head wins on every path that it changed. */
  async merge(number: number): Promise<PullRequest> {
    const { head, base, title } = this.open(number);
    const baseRevision = this.branches.get(base.branch) ?? base.revision;
    const start = this.commits.mergeBase(baseRevision, head.revision);
    const before = start ? this.commits.get(start).entries : new Map();
    const after = this.commits.get(head.revision).entries;
    const entries = new Map(this.commits.get(baseRevision).entries);
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      const entry = after.get(path);
      if (entry && before.get(path)?.content !== entry.content) {
        entries.set(path, entry);
      } else if (!entry) {
        entries.delete(path);
      }
    }
    const person = { name: 'Reviewer', email: 'reviewer@slipway.invalid' };
    const mergedRevision = this.commits.add({
      parents: [baseRevision, head.revision],
      entries,
      message: `Merge pull request #${number}\n\n${title}\n`,
      author: person,
      committer: person,
      when: this.now(),
    });
    this.branches.set(base.branch, mergedRevision);
    return this.change(number, {
      state: 'merged',
      mergedRevision,
      endedAt: this.now(),
    });
  }

  /** Closes without a merge, as a person would. */
  async close(number: number): Promise<PullRequest> {
    return this.change(number, { state: 'closed', endedAt: this.now() });
  }

  /** Approves the head, as a person would. */
  async approve(number: number, by: string): Promise<PullRequest> {
    const { head, approvals } = this.open(number);
    return this.change(number, {
      approvals: [
        ...approvals,
        { by, revision: head.revision, at: this.now() },
      ],
    });
  }

  /** Sets the result of the checks. */
  async setChecks(
    number: number,
    checks: PullRequest['checks'],
  ): Promise<PullRequest> {
    return this.change(number, { checks });
  }

  /** Marks a draft as ready for review. */
  async markReady(number: number): Promise<PullRequest> {
    return this.change(number, { draft: false });
  }

  /** Comments as a person would. */
  async comment(number: number, by: string, body: string): Promise<void> {
    this.comments.set(number, [...this.commentsOf(number), { by, body }]);
  }

  commentsOf(number: number): FakeComment[] {
    return this.comments.get(number) ?? [];
  }

  decorationOf(number: number): PullRequestDecoration {
    return this.decorations.get(number) ?? { labels: [], reviewTeams: [] };
  }

  statusesOf(revision: string): CommitStatus[] {
    return this.statuses.get(revision) ?? [];
  }

  private find(options: { head: string; base: string }): PullRequest[] {
    return this.pullRequests
      .filter(
        ({ head, base }) =>
          head.branch === options.head && base.branch === options.base,
      )
      .map(pullRequest => this.current(pullRequest))
      .reverse();
  }

  private open(number: number): PullRequest {
    const pullRequest = this.pullRequests[number - 1];
    if (!pullRequest) {
      throw new NotFoundError(`There is no pull request #${number}.`);
    }
    if (pullRequest.state !== 'open') {
      throw new ConflictError(
        `Pull request #${number} is ${pullRequest.state}.`,
      );
    }
    return this.current(pullRequest);
  }

  private change(number: number, patch: Partial<PullRequest>): PullRequest {
    const changed = { ...this.open(number), ...patch };
    this.pullRequests[number - 1] = changed;
    return changed;
  }

  /** An open pull request follows its branches. */
  private current(pullRequest: PullRequest): PullRequest {
    const { head, base } = pullRequest;
    const follow = (side: { branch: string; revision: string }) => ({
      branch: side.branch,
      revision: this.branches.get(side.branch) ?? side.revision,
    });
    return pullRequest.state === 'open'
      ? { ...pullRequest, head: follow(head), base: follow(base) }
      : pullRequest;
  }
}
