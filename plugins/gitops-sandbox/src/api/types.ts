import type { Finding } from '@slipway/plugin-gitops-common';

/** A commit in a list. @public */
export interface CommitSummary {
  revision: string;
  subject: string;
  message: string;
  author: { name: string; email: string };
  at: string;
}

/** The repository at a glance. @public */
export interface Repository {
  id: string;
  description: string;
  cloneUrl: string;
  defaultBranch: string;
  revision: string;
  recentCommits: CommitSummary[];
  branches: { name: string; ahead: number; head: CommitSummary }[];
}

/** A folder or a file of the default branch. @public */
export type RepositoryEntry =
  | {
      kind: 'folder';
      path: string;
      entries: {
        name: string;
        path: string;
        kind: 'folder' | 'file' | 'other';
      }[];
    }
  | { kind: 'file'; path: string; content?: string; omitted?: string };

/** A pull request in a list. @public */
export interface PullRequestSummary {
  number: number;
  url: string;
  title: string;
  state: 'open' | 'merged' | 'closed';
  head: { branch: string; revision: string };
  base: { branch: string; revision: string };
  askedBy: string;
  createdAt: string;
  endedAt?: string;
  endedBy?: string;
}

/** A file that a pull request changes. @public */
export interface ChangedFile {
  path: string;
  change: 'added' | 'modified' | 'deleted';
  before?: string;
  after?: string;
  omitted?: string;
  release: string;
  findings: Finding[];
}

/** What the viewer may do now, and when not, why. @public */
export interface Action {
  allowed: boolean;
  reason?: string;
}

/** Everything that the review page shows. @public */
export interface PullRequestDetail extends PullRequestSummary {
  body: string;
  authors: string[];
  commits: CommitSummary[];
  files: ChangedFile[];
  filesOmitted: number;
  checks: {
    state: 'success' | 'failure';
    head: string;
    errors: number;
    warnings: number;
    infos: number;
  };
  approvals: { by: string; revision: string; at: string; counts: boolean }[];
  approvalsRequired: number;
  upToDate: boolean;
  conflicts: { path: string; reason: string }[];
  environments: string[];
  /** What the portal says of it, Markdown. */
  comments: { name: string; body: string; writtenAt: string }[];
  releases: string[];
  notices: string[];
  actions: { approve: Action; merge: Action; close: Action };
}

/** A personal token for Git, without its secret. @public */
export interface Token {
  id: string;
  name: string;
  scope: 'read' | 'write';
  createdAt: string;
  expiresAt: string;
}

/** A new token with its secret, shown once. @public */
export interface CreatedToken extends Token {
  token: string;
}
