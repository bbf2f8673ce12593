import type {
  CommitStatus,
  Forge,
  GitTransport,
  PullRequest,
} from '../../ports';

/**
 * What is seen of decorations on the forge's pages.
 *
 * @public
 */
export interface ShownDecorations {
  labels: string[];
  /** Teams that are asked for a review. */
  teams: string[];
  /** Results at the head revision, one for each context. */
  statuses: Pick<CommitStatus, 'context' | 'state' | 'description'>[];
}

/**
 * A comment that is seen at a pull request.
 *
 * @public
 */
export interface ShownComment {
  /** Whether it is of the credentials that the adapter has. */
  isOwn: boolean;
  /** With the mark or without. */
  body: string;
}

/**
 * A repository for one test of {@link describeForgeContract}. Its default branch
 * has a commit.
 *
 * @public
 */
export interface ForgeFixture {
  forge: Forge;
  /** Writes the branches that pull requests are opened for. */
  transport: GitTransport;
  /** What this forge has not; the adapter says so. */
  lacks: readonly ('drafts' | 'labels' | 'teams' | 'statuses')[];
  /** Merges as a person does on the forge's page. */
  merge(pullRequest: PullRequest): Promise<void>;
  /** Closes as a person does on the forge's page. */
  close(pullRequest: PullRequest): Promise<void>;
  /** Approves as a person does, where the fixture can. */
  approve?(pullRequest: PullRequest, by: string): Promise<void>;
  /** Sets the result of the checks, where the fixture can. */
  setChecks?(
    pullRequest: PullRequest,
    checks: PullRequest['checks'],
  ): Promise<void>;
  shown(pullRequest: PullRequest): Promise<ShownDecorations>;
  /** Comments, oldest first. */
  comments(pullRequest: PullRequest): Promise<ShownComment[]>;
  /** Comments as a person does, where the fixture can. */
  comment?(pullRequest: PullRequest, body: string): Promise<void>;
  /** The next opening happens, and its answer never arrives. */
  loseNextAnswer?(): void;
  dispose?(): Promise<void>;
}
