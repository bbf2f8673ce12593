/**
 * Wire types of the user routes of the sandbox, under `/api/gitops-sandbox`.
 * All times are ISO 8601 in UTC, all revisions 40 hex digits, all people user
 * entity refs. An error is Backstage's `{ error: { name, message } }`: 400
 * InputError, 401, 403 NotAllowedError, 404 NotFoundError, 409 ConflictError.
 *
 * | Route | Body or query | Answer |
 * | --- | --- | --- |
 * | `GET /repository` | | {@link Repository} |
 * | `GET /repository/files` | `?path=` | {@link RepositoryEntry} |
 * | `GET /pull-requests` | `?state=open\|merged\|closed\|all` | {@link PullRequestList} |
 * | `POST /pull-requests` | {@link OpenPullRequestBody} | 201 {@link PullRequestDetail} |
 * | `GET /pull-requests/:number` | | {@link PullRequestDetail} |
 * | `POST /pull-requests/:number/approve` | {@link HeadBody} | {@link PullRequestDetail} |
 * | `POST /pull-requests/:number/merge` | {@link HeadBody} | {@link PullRequestDetail} |
 * | `POST /pull-requests/:number/close` | {@link HeadBody} | {@link PullRequestDetail} |
 * | `GET /tokens` | | {@link TokenList} |
 * | `POST /tokens` | {@link CreateTokenBody} | 201 {@link CreatedToken} |
 * | `DELETE /tokens/:id` | | 204 |
 */
import { findingSchema } from '@slipway/plugin-gitops-common/api';
import { pullRequestStates } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import { tokenScopes } from './store/TokenStore';

const revisionSchema = z.string().regex(/^[0-9a-f]{40}$/);

/** A commit in a list. */
export const commitSummarySchema = z.object({
  revision: revisionSchema,
  parents: z.array(revisionSchema),
  /** First line of the message. */
  subject: z.string(),
  message: z.string(),
  author: z.object({ name: z.string(), email: z.string() }),
  at: z.string(),
});

/** A commit in a list. */
export type CommitSummary = z.output<typeof commitSummarySchema>;

/** A branch with commits that `main` does not have, and no open pull request. */
export const openableBranchSchema = z.object({
  name: z.string(),
  /** Commits that `main` does not have. */
  ahead: z.number().int(),
  head: commitSummarySchema,
});

/** A branch from which a pull request can be opened. */
export type OpenableBranch = z.output<typeof openableBranchSchema>;

export const repositorySchema = z.object({
  id: z.string(),
  description: z.string(),
  /** For `git clone`, with a token as password. */
  cloneUrl: z.string(),
  defaultBranch: z.string(),
  /** Where the default branch is. */
  revision: revisionSchema,
  /** Of the default branch, newest first, 20 at most. */
  recentCommits: z.array(commitSummarySchema),
  /** Newest first. */
  branches: z.array(openableBranchSchema),
});

/** The repository at a glance. */
export type Repository = z.output<typeof repositorySchema>;

/** Why a file comes without its text. */
export const omittedReasons = ['binary', 'too-large', 'not-a-file'] as const;

export const repositoryEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('folder'),
    revision: revisionSchema,
    path: z.string(),
    /** Folders first, then by name. */
    entries: z.array(
      z.object({
        name: z.string(),
        path: z.string(),
        kind: z.enum(['folder', 'file', 'other']),
      }),
    ),
  }),
  z.object({
    kind: z.literal('file'),
    revision: revisionSchema,
    path: z.string(),
    /** In bytes. */
    size: z.number().int(),
    content: z.string().optional(),
    omitted: z.enum(omittedReasons).optional(),
  }),
]);

/** A folder or a file of the default branch. */
export type RepositoryEntry = z.output<typeof repositoryEntrySchema>;

/** Result of the checks on one revision. */
export const checksSchema = z.object({
  state: z.enum(['success', 'failure']),
  /** Revision that was checked. */
  head: revisionSchema,
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
});

/** A pull request in a list. */
export const pullRequestSummarySchema = z.object({
  number: z.number().int(),
  /** Path within the portal. */
  url: z.string(),
  title: z.string(),
  state: z.enum(pullRequestStates),
  head: z.object({ branch: z.string(), revision: revisionSchema }),
  base: z.object({ branch: z.string(), revision: revisionSchema }),
  askedBy: z.string(),
  createdAt: z.string(),
  endedAt: z.string().optional(),
  /** Absent when the end was found in Git, such as a deleted branch. */
  endedBy: z.string().optional(),
  mergedRevision: revisionSchema.optional(),
});

/** A pull request in a list. */
export type PullRequestSummary = z.output<typeof pullRequestSummarySchema>;

export const pullRequestListSchema = z.object({
  /** Newest first, 200 at most. */
  items: z.array(pullRequestSummarySchema),
});

/** Pull requests, newest first. */
export type PullRequestList = z.output<typeof pullRequestListSchema>;

export const changedFileSchema = z.object({
  path: z.string(),
  change: z.enum(['added', 'modified', 'deleted']),
  /** Text before the change; absent when added or omitted. */
  before: z.string().optional(),
  /** Text after the change; absent when deleted or omitted. */
  after: z.string().optional(),
  /** Why the texts are absent. */
  omitted: z.enum(omittedReasons).optional(),
  /** Reference of the release it belongs to, `platform` when to none. */
  release: z.string(),
  /** On the file after the change. */
  findings: z.array(findingSchema),
});

/** A file that a pull request changes. */
export type ChangedFile = z.output<typeof changedFileSchema>;

/** What the viewer may do now, and when not, why: a sentence. */
export const actionSchema = z.object({
  allowed: z.boolean(),
  reason: z.string().optional(),
});

export const pullRequestDetailSchema = pullRequestSummarySchema.extend({
  /** Markdown. */
  body: z.string(),
  /** Who asked, and who pushed to the branch. */
  authors: z.array(z.string()),
  /** Newest first, 200 at most. */
  commits: z.array(commitSummarySchema),
  /** Sorted by path, 500 at most. */
  files: z.array(changedFileSchema),
  /** Number of changed files that `files` leaves out. */
  filesOmitted: z.number().int(),
  checks: checksSchema,
  approvals: z.array(
    z.object({
      by: z.string(),
      revision: revisionSchema,
      at: z.string(),
      /** It counts: it is of the head revision, and its giver may approve. */
      counts: z.boolean(),
    }),
  ),
  /** Approvals that the environments ask for. */
  approvalsRequired: z.number().int(),
  /** The head has every commit of the base branch. */
  upToDate: z.boolean(),
  conflicts: z.array(z.object({ path: z.string(), reason: z.string() })),
  /** Names of the environments that it touches, in promotion order. */
  environments: z.array(z.string()),
  /** What the gitops backend says of it, by name. */
  comments: z.array(
    z.object({
      name: z.string(),
      /** Markdown. */
      body: z.string(),
      /** When it got this text. */
      writtenAt: z.string(),
    }),
  ),
  /** References of the releases that it touches, sorted. */
  releases: z.array(z.string()),
  /** Sentences a reviewer should know, such as standards that cannot be read. */
  notices: z.array(z.string()),
  actions: z.object({
    approve: actionSchema,
    merge: actionSchema,
    close: actionSchema,
  }),
});

/** Everything that the review page shows. */
export type PullRequestDetail = z.output<typeof pullRequestDetailSchema>;

/** Longest title and body of a pull request, in UTF-16 code units. */
export const titleSchema = z.string().trim().min(1).max(200);
export const bodySchema = z.string().max(65_536);

export const openPullRequestBodySchema = z.strictObject({
  /** Branch that was pushed. */
  head: z.string().min(1),
  title: titleSchema,
  body: bodySchema.default(''),
});

/** What `POST /pull-requests` takes. */
export type OpenPullRequestBody = z.input<typeof openPullRequestBodySchema>;

export const headBodySchema = z.strictObject({
  /** Head revision that the person saw. */
  head: revisionSchema,
});

/** What approve, merge and close take: another head is answered 409. */
export type HeadBody = z.input<typeof headBodySchema>;

export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(tokenScopes),
  createdAt: z.string(),
  expiresAt: z.string(),
});

export const tokenListSchema = z.object({ items: z.array(tokenSchema) });

/** The viewer's own tokens, without secrets. */
export type TokenList = z.output<typeof tokenListSchema>;

export const createTokenBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scope: z.enum(tokenScopes),
});

/** What `POST /tokens` takes. */
export type CreateTokenBody = z.input<typeof createTokenBodySchema>;

export const createdTokenSchema = tokenSchema.extend({
  /** The password for Git; it is not shown again. */
  token: z.string(),
});

/** A new token with its secret. */
export type CreatedToken = z.output<typeof createdTokenSchema>;
