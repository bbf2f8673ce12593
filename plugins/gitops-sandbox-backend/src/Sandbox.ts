import type { GitOpsRepositoryEvent } from '@slipway/plugin-gitops-node';
import type { ChangeChecks } from './checks/ChangeChecks';
import type { BareRepository } from './repository/BareRepository';
import type { CommentStore } from './store/CommentStore';
import type { PullRequestStore } from './store/PullRequestStore';
import type { TokenStore } from './store/TokenStore';

/** What the use cases work with. */
export interface Sandbox {
  repository: BareRepository;
  pullRequests: PullRequestStore;
  comments: CommentStore;
  tokens: TokenStore;
  checks: ChangeChecks;
  /** Tells the other plugins; it never fails the caller. */
  publish(event: GitOpsRepositoryEvent): Promise<void>;
  now(): Date;
}
