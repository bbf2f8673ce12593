import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { SandboxApi } from './SandboxApi';
import type {
  CreatedToken,
  PullRequestDetail,
  PullRequestSummary,
  Repository,
  RepositoryEntry,
  Token,
} from './types';

/** {@link SandboxApi} over HTTP. */
export class SandboxClient implements SandboxApi {
  constructor(private readonly fetchApi: FetchApi) {}

  readRepository(): Promise<Repository> {
    return this.request('GET', '/repository');
  }

  readEntry(path: string): Promise<RepositoryEntry> {
    return this.request(
      'GET',
      `/repository/files?path=${encodeURIComponent(path)}`,
    );
  }

  async listPullRequests(
    state: 'open' | 'merged' | 'closed' | 'all',
  ): Promise<PullRequestSummary[]> {
    const { items } = await this.request<{ items: PullRequestSummary[] }>(
      'GET',
      `/pull-requests?state=${state}`,
    );
    return items;
  }

  readPullRequest(number: number): Promise<PullRequestDetail> {
    return this.request('GET', `/pull-requests/${number}`);
  }

  openPullRequest(request: {
    head: string;
    title: string;
    body: string;
  }): Promise<PullRequestDetail> {
    return this.request('POST', '/pull-requests', request);
  }

  act(
    number: number,
    action: 'approve' | 'merge' | 'close',
    head: string,
  ): Promise<PullRequestDetail> {
    return this.request('POST', `/pull-requests/${number}/${action}`, { head });
  }

  async listTokens(): Promise<Token[]> {
    const { items } = await this.request<{ items: Token[] }>('GET', '/tokens');
    return items;
  }

  createToken(request: {
    name: string;
    scope: 'read' | 'write';
  }): Promise<CreatedToken> {
    return this.request('POST', '/tokens', request);
  }

  async deleteToken(id: string): Promise<void> {
    await this.request('DELETE', `/tokens/${encodeURIComponent(id)}`);
  }

  private async request<T>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<T> {
    const response = await this.fetchApi.fetch(
      `plugin://gitops-sandbox${path}`,
      {
        method,
        ...(body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      },
    );
    if (!response.ok) {
      // The backend's own error: its message says what to do.
      const { cause } = await ResponseError.fromResponse(response);
      throw cause;
    }
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}
