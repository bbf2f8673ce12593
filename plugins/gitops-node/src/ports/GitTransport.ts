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
  edits: FileEdit[];
  /** The whole message, trailers included. */
  message: string;
  author: CommitIdentity;
  /** Time of author and committer, ISO 8601 in UTC, whole seconds count. */
  when: string;
}

/**
 * Outcome of a {@link CommitRequest}. Everything that can be expected to happen
 * is a value; only a broken promise (no connection, no access) throws.
 *
 * - `written`: the branch now points to `revision`. The same request on the
 *   same parent gives the same `revision` (commits are deterministic).
 * - `unchanged`: the edits change nothing of the parent's tree; nothing was written.
 * - `moved`: the branch is not at `expect`; `actual` is where it is (`absent`
 *   when it does not exist). Nothing was written.
 * - `refused`: the repository declined; `reason` is its own text.
 * - `path-conflict`: `path` runs through something that is not a folder
 *   (file, symlink, submodule) or is not a regular file itself.
 *
 * @public
 */
export type CommitOutcome =
  | { status: 'written'; revision: string }
  | { status: 'unchanged'; revision: string }
  | { status: 'moved'; actual: string | 'absent' }
  | { status: 'refused'; reason: string }
  | { status: 'path-conflict'; path: string; reason: string };

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

  /** Writes one commit with a compare-and-swap on the branch. */
  commit(request: CommitRequest): Promise<CommitOutcome>;
}
