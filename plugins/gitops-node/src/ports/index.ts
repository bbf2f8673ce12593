export type {
  Controller,
  ControllerAnswer,
  ControllerProblem,
  ControllerProblemReason,
  ListedApplication,
  RevisionMetadata,
} from './Controller';
export type {
  Commit,
  CommitIdentity,
  CommitOutcome,
  CommitRequest,
  FileEdit,
  GitTransport,
  RepositoryFile,
} from './GitTransport';
export { pullRequestStates } from './Forge';
export type {
  Forge,
  OpenPullRequestOutcome,
  OpenPullRequestRequest,
  PullRequest,
  PullRequestState,
  RepositoryDescription,
} from './Forge';
