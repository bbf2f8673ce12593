/**
 * One file of a revision, as text. Slipway reads and writes text files only.
 *
 * @public
 */
export interface RepositoryFile {
  /** Path from the repository's root, `/` between segments, no leading `/`. */
  path: string;
  /** The whole content, UTF-8. */
  content: string;
  /** Git object id (40 hex digits) of the blob. */
  oid: string;
}

/**
 * What to do with one path. A path names a regular file (mode 100644).
 *
 * @public
 */
export type FileEdit =
  | { action: 'write'; path: string; content: string }
  | { action: 'delete'; path: string };

/**
 * A person, as written into a commit.
 *
 * @public
 */
export interface CommitIdentity {
  name: string;
  email: string;
}

/**
 * A commit as {@link GitTransport.listCommits} answers it.
 *
 * @public
 */
export interface Commit {
  revision: string;
  parents: string[];
  author: CommitIdentity;
  committer: CommitIdentity;
  /** The whole message, with trailers. */
  message: string;
  /** Time of the committer, ISO 8601 in UTC. */
  when: string;
}

/**
 * What {@link GitTransport.commit} is asked to do.
 *
 * @public
 */
export interface CommitRequest {
  /** Branch that gets the commit, without `refs/heads/`. */
  branch: string;
  /**
   * Revision the branch must have at the moment of the write, or `absent` when
   * it must not exist: the compare in compare-and-swap.
   */
  expect: string | 'absent';
  /** Parent of the new commit. Its tree is what the edits are applied to. */
  parent: string;
  /**
   * Second parent: the commit merges this revision, and the edits are applied
   * to its tree instead. Brings a branch up to the base branch without moving
   * it back.
   */
  merge?: string;
  edits: FileEdit[];
  /** The whole message, trailers included. */
  message: string;
  author: CommitIdentity;
  /** Time of author and committer, ISO 8601 in UTC, whole seconds count. */
  when: string;
}

/**
 * Outcome of a {@link CommitRequest}. Everything that can be expected to happen
 * is a value; only a broken promise (no connection, no access) throws. Where the
 * connection broke while the branch was being moved, the branch is read again
 * before anything is said.
 *
 * - `written`: the branch now points to `revision`. The same request on the
 *   same parent gives the same `revision` (commits are deterministic).
 * - `unchanged`: the edits change nothing of the parent's tree; nothing was written.
 * - `moved`: the branch is not at `expect`; `actual` is where it is (`absent`
 *   when it does not exist). Nothing was written.
 * - `refused`: the repository declined; `reason` is its own text.
 * - `path-conflict`: `path` runs through something that is not a folder
 *   (file, symlink, submodule), is not a regular file itself, or differs from
 *   a neighbour by upper and lower case only.
 * - `name-conflict`: the branch cannot be there, since Git has no branch below
 *   a branch: `branch` is the one in the way.
 *
 * @public
 */
export type CommitOutcome =
  | { status: 'written'; revision: string }
  | { status: 'unchanged'; revision: string }
  | { status: 'moved'; actual: string | 'absent' }
  | { status: 'refused'; reason: string }
  | { status: 'path-conflict'; path: string; reason: string }
  | { status: 'name-conflict'; branch: string };

/**
 * A path that two revisions hold differently.
 *
 * @public
 */
export interface ChangedPath {
  path: string;
  change: 'added' | 'modified' | 'deleted';
}

/**
 * One content that a file had, and the commit that brought it.
 *
 * @public
 */
export interface FileVersion {
  /** Missing when the commit deleted the file. */
  content?: string;
  commit: Commit;
}

/**
 * Reads and writes the GitOps repository. An adapter is bound to one repository.
 *
 * @remarks
 * No method forces a branch: there is no way to ask for it.
 *
 * @public
 */
export interface GitTransport {
  /** Revision of a branch, `undefined` when the branch does not exist. */
  readBranch(branch: string): Promise<string | undefined>;

  /**
   * The files at and below `paths` in `revision`. A path that does not exist
   * gives no file. An empty path (`''`) is the whole repository.
   *
   * @throws NotFoundError when the revision does not exist.
   */
  readFiles(options: {
    revision: string;
    paths: string[];
  }): Promise<RepositoryFile[]>;

  /**
   * Commits reachable from `head` and not from `base`, newest first, 200 at most.
   *
   * @throws NotFoundError when one of the revisions does not exist.
   */
  listCommits(options: { base: string; head: string }): Promise<Commit[]>;

  /**
   * Paths of files that differ between two revisions, sorted; those at and
   * below `below` where it is given. The cost follows the difference.
   *
   * @throws NotFoundError when one of the revisions does not exist.
   */
  listChangedPaths(options: {
    from: string;
    to: string;
    below?: string[];
  }): Promise<ChangedPath[]>;

  /**
   * The contents that a file had along the first parents of `revision`, newest
   * first, each with the commit that brought it.
   *
   * @param options.commits - how many commits to look back, 1 to 1,000.
   *
   * @throws NotFoundError when the revision does not exist.
   */
  readVersions(options: {
    revision: string;
    path: string;
    commits: number;
  }): Promise<FileVersion[]>;

  /** Writes one commit with a compare-and-swap on the branch. */
  commit(request: CommitRequest): Promise<CommitOutcome>;
}
