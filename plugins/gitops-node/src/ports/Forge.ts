/**
 * States of a pull request, as GitHub and Gitea spell them, with `merged` told
 * apart from `closed`.
 *
 * @public
 */
export const pullRequestStates = ['open', 'merged', 'closed'] as const;

/** @public */
export type PullRequestState = (typeof pullRequestStates)[number];

/**
 * A pull request of the GitOps repository.
 *
 * @public
 */
export interface PullRequest {
  /** The forge's number of it, from 1. */
  number: number;
  /** Where a person reads it: absolute, or a path within the portal. */
  url: string;
  state: PullRequestState;
  title: string;
  body: string;
  head: { branch: string; revision: string };
  base: { branch: string; revision: string };
  /** Entity reference of who asked for it, where the forge knows. */
  askedBy?: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** Not ready for review. */
  draft: boolean;
  /**
   * Result of the checks on the head revision; `success` also when there are
   * none.
   */
  checks: 'pending' | 'success' | 'failure';
  /** `by` is an entity reference, or the forge's name of a person. */
  approvals: { by: string; revision: string; at: string }[];
  /** Revision of the base branch that has the change. Only when merged. */
  mergedRevision?: string;
  /** When it was merged or closed, ISO 8601, UTC. */
  endedAt?: string;
}

/**
 * What {@link Forge.openPullRequest} is asked for.
 *
 * @public
 */
export interface OpenPullRequestRequest {
  head: string;
  base: string;
  title: string;
  /** Markdown. */
  body: string;
  /** Entity reference of the person who asks. */
  askedBy: string;
  /** Opens it as a draft, where the forge has drafts. */
  draft?: boolean;
}

/**
 * What a pull request is adorned with; nothing of it is essential.
 *
 * @public
 */
export interface PullRequestDecoration {
  /** Made in the repository where they do not exist. */
  labels: readonly string[];
  /** Teams that are asked for a review, by the forge's names. */
  reviewTeams: readonly string[];
}

/**
 * A result shown at a commit and at the pull requests that it heads.
 *
 * @public
 */
export interface CommitStatus {
  /** Head revision. */
  revision: string;
  /** Name of the check, such as `slipway/lint`; a later one replaces it. */
  context: string;
  state: 'pending' | 'success' | 'failure';
  /** One line; forges show about 140 characters. */
  description: string;
  /** Absolute address of a page with more. */
  url?: string;
}

/**
 * A comment of Slipway's on a pull request. There is one of each name.
 *
 * @public
 */
export interface PullRequestComment {
  /**
   * Which of Slipway's comments it is, kebab-case. It stands in the body as an
   * HTML comment, `<!-- slipway:<name> -->`, by which it is found again.
   */
  name: string;
  /** Markdown, without the mark. */
  body: string;
}

/**
 * Outcome of {@link Forge.openPullRequest}. `adopted` means that an open pull
 * request for this head and base was there already. `refused` carries the
 * forge's own text.
 *
 * @public
 */
export type OpenPullRequestOutcome =
  | { status: 'created' | 'adopted'; pullRequest: PullRequest }
  | { status: 'refused'; reason: string };

/**
 * The GitOps repository as its forge describes it.
 *
 * @public
 */
export interface RepositoryDescription {
  /** Stable id, unique per portal, such as `sandbox/gitops`. */
  id: string;
  webUrl: string;
  cloneUrl: string;
  defaultBranch: string;
}

/**
 * Pull requests of the GitOps repository. An adapter is bound to one repository.
 *
 * @public
 */
export interface Forge {
  describe(): Promise<RepositoryDescription>;

  /**
   * Pull requests from `head` to `base`, newest first, in any state: the fifty
   * newest, or those that ended not too long ago. Of ended ones checks and
   * approvals are not asked for: `pending` and none.
   */
  findPullRequests(options: {
    head: string;
    base: string;
  }): Promise<PullRequest[]>;

  /** Opens a pull request, or adopts the open one for the same head and base. */
  openPullRequest(
    request: OpenPullRequestRequest,
  ): Promise<OpenPullRequestOutcome>;

  /** Replaces title and body of an open pull request. */
  updatePullRequest(
    number: number,
    patch: { title: string; body: string },
  ): Promise<PullRequest>;

  /**
   * Adds labels and asks for reviews, on behalf of nobody.
   *
   * @returns what could not be done and why, one sentence each: a decoration
   * never fails the change.
   */
  decoratePullRequest(
    number: number,
    decoration: PullRequestDecoration,
  ): Promise<string[]>;

  /**
   * Shows a result at a commit.
   *
   * @returns why it could not be shown, `undefined` when it is.
   */
  setCommitStatus(status: CommitStatus): Promise<string | undefined>;

  /**
   * Writes a comment, or replaces the text of the one of that name which these
   * credentials wrote. A comment of somebody else is never touched, even when it
   * carries the mark. Nothing is written when it has this text already.
   *
   * @returns why it could not be written, `undefined` when it is there: a comment
   * never fails anything.
   */
  putComment(
    number: number,
    comment: PullRequestComment,
  ): Promise<string | undefined>;

  /** `undefined` when there is none of that number. */
  getPullRequest(number: number): Promise<PullRequest | undefined>;
}
