/**
 * The review page of the embedded Git repository.
 *
 * @packageDocumentation
 */
export { gitopsSandboxPlugin as default } from './plugin';
export { sandboxApiRef, type SandboxApi } from './api/SandboxApi';
export type {
  Action,
  ChangedFile,
  CommitSummary,
  CreatedToken,
  PullRequestDetail,
  PullRequestSummary,
  Repository,
  RepositoryEntry,
  Token,
} from './api/types';
export { sandboxTranslationRef } from './translation';
