import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CreatedToken,
  PullRequestDetail,
  PullRequestSummary,
  Repository,
  RepositoryEntry,
  Token,
} from './types';

/**
 * The sandbox backend, as the signed-in person. Every method throws the
 * backend's error, whose message says what to do.
 *
 * @public
 */
export interface SandboxApi {
  readRepository(): Promise<Repository>;
  readEntry(path: string): Promise<RepositoryEntry>;
  listPullRequests(
    state: 'open' | 'merged' | 'closed' | 'all',
  ): Promise<PullRequestSummary[]>;
  readPullRequest(number: number): Promise<PullRequestDetail>;
  openPullRequest(request: {
    head: string;
    title: string;
    body: string;
  }): Promise<PullRequestDetail>;
  /** Approves, merges or closes the pull request at the head that was seen. */
  act(
    number: number,
    action: 'approve' | 'merge' | 'close',
    head: string,
  ): Promise<PullRequestDetail>;
  listTokens(): Promise<Token[]>;
  createToken(request: {
    name: string;
    scope: 'read' | 'write';
  }): Promise<CreatedToken>;
  deleteToken(id: string): Promise<void>;
}

/** @public */
export const sandboxApiRef = createApiRef<SandboxApi>({
  id: 'plugin.gitops-sandbox.service',
});
