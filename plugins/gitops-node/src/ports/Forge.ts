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
  /** Result of the checks on the head revision. */
  checks: 'pending' | 'success' | 'failure';
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

  /** Pull requests from `head` to `base`, newest first, in any state. */
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

  /** `undefined` when there is none of that number. */
  getPullRequest(number: number): Promise<PullRequest | undefined>;
}
