export type {
  Controller,
  ControllerAnswer,
  ControllerProblem,
  ControllerProblemReason,
  ListedApplication,
  RevisionMetadata,
} from './Controller';
export type {
  ChangedPath,
  Commit,
  CommitIdentity,
  CommitOutcome,
  CommitRequest,
  FileEdit,
  FileVersion,
  GitTransport,
  RepositoryFile,
} from './GitTransport';
export { modelFailureReasons } from './ModelClient';
export type {
  ModelAnswer,
  ModelClient,
  ModelFailureReason,
  ModelRequest,
  ModelUsage,
} from './ModelClient';
export type { ServerMemory } from './ServerMemory';
export { pullRequestStates } from './Forge';
export type {
  CommitStatus,
  Forge,
  OpenPullRequestOutcome,
  OpenPullRequestRequest,
  PullRequest,
  PullRequestComment,
  PullRequestDecoration,
  PullRequestState,
  RepositoryDescription,
} from './Forge';
