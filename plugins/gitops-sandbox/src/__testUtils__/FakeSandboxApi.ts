import type { SandboxApi } from '../api/SandboxApi';
import type {
  CreatedToken,
  PullRequestDetail,
  PullRequestSummary,
  Repository,
  RepositoryEntry,
  Token,
} from '../api/types';
import { examplePullRequest } from './examplePullRequest';

/** The sandbox in memory; a method with an entry in `failures` fails with it. */
export class FakeSandboxApi implements SandboxApi {
  pullRequest: PullRequestDetail = examplePullRequest();
  pullRequests: PullRequestSummary[] = [];
  branches: Repository['branches'] = [];
  entries: Record<string, RepositoryEntry> = {};
  tokens: Token[] = [];
  failures: Partial<Record<keyof SandboxApi, Error>> = {};
  readonly acted: { number: number; action: string; head: string }[] = [];

  async readRepository(): Promise<Repository> {
    this.failOr('readRepository');
    return {
      id: 'sandbox',
      description: '',
      cloneUrl: 'http://portal.test/git/gitops.git',
      defaultBranch: 'main',
      revision: '9'.repeat(40),
      recentCommits: [],
      branches: this.branches,
    };
  }

  async readEntry(path: string): Promise<RepositoryEntry> {
    this.failOr('readEntry');
    return this.entries[path];
  }

  async listPullRequests(
    state: 'open' | 'merged' | 'closed' | 'all',
  ): Promise<PullRequestSummary[]> {
    this.failOr('listPullRequests');
    return this.pullRequests.filter(
      entry => state === 'all' || entry.state === state,
    );
  }

  async readPullRequest(): Promise<PullRequestDetail> {
    this.failOr('readPullRequest');
    return this.pullRequest;
  }

  async openPullRequest(): Promise<PullRequestDetail> {
    this.failOr('openPullRequest');
    return this.pullRequest;
  }

  async act(
    number: number,
    action: 'approve' | 'merge' | 'close',
    head: string,
  ): Promise<PullRequestDetail> {
    this.acted.push({ number, action, head });
    this.failOr('act');
    return action === 'merge'
      ? { ...this.pullRequest, state: 'merged' }
      : this.pullRequest;
  }

  async listTokens(): Promise<Token[]> {
    this.failOr('listTokens');
    return this.tokens;
  }

  async createToken(request: {
    name: string;
    scope: 'read' | 'write';
  }): Promise<CreatedToken> {
    this.failOr('createToken');
    const token = {
      id: request.name,
      ...request,
      createdAt: '2026-01-02T03:04:05.000Z',
      expiresAt: '2026-04-02T03:04:05.000Z',
    };
    this.tokens = [...this.tokens, token];
    return { ...token, token: 'shown-once' };
  }

  async deleteToken(id: string): Promise<void> {
    this.failOr('deleteToken');
    this.tokens = this.tokens.filter(token => token.id !== id);
  }

  private failOr(method: keyof SandboxApi): void {
    const failure = this.failures[method];
    if (failure) {
      throw failure;
    }
  }
}
