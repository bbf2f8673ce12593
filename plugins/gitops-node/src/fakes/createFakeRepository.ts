import type { GitOpsRepository } from '../extensions';
import type {
  CommitStatus,
  Forge,
  GitTransport,
  PullRequest,
  PullRequestDecoration,
} from '../ports';
import { FakeCommits, type FakeEntry } from './FakeCommits';
import { FakeForge } from './FakeForge';
import { FakeGitTransport } from './FakeGitTransport';

/**
 * Calls of the two ports by name.
 *
 * @public
 */
export type FakeCallName =
  | `transport.${keyof GitTransport}`
  | `forge.${keyof Forge}`;

/**
 * A call that a fake was asked for.
 *
 * @public
 */
export interface FakeCall {
  name: FakeCallName;
  /** Its arguments. */
  input: unknown[];
}

/**
 * What happens around a call. A hook that throws makes the call fail: `before`
 * as if it had never arrived, `after` as if its answer had been lost.
 *
 * @public
 */
export interface FakeHooks {
  before?(call: FakeCall): void | Promise<void>;
  after?(call: FakeCall): void | Promise<void>;
}

/**
 * What a repository has on its default branch at the beginning.
 *
 * @public
 */
export interface RepositorySeed {
  files: { path: string; content: string }[];
  symlinks?: { path: string; target: string }[];
  /** Other repositories that are bound to a path, at a revision of theirs. */
  submodules?: { path: string; revision: string }[];
}

/**
 * A comment on a pull request, as the forge shows it.
 *
 * @public
 */
export interface FakeComment {
  /** `slipway` for those of the port. */
  by: string;
  /** With the mark, where it is of the port. */
  body: string;
}

/**
 * What people, and a continuous integration, do with an open pull request.
 *
 * @public
 */
export interface FakePeople {
  /** Merges; the head wins on every path that it changed. */
  merge(number: number): Promise<PullRequest>;
  /** Closes without a merge. */
  close(number: number): Promise<PullRequest>;
  /** Approves the head; `by` is a user entity ref. */
  approve(number: number, by: string): Promise<PullRequest>;
  /** Sets the result of the checks. */
  setChecks(
    number: number,
    checks: PullRequest['checks'],
  ): Promise<PullRequest>;
  /** Marks a draft as ready for review. */
  markReady(number: number): Promise<PullRequest>;
  /** Writes a comment. */
  comment(number: number, by: string, body: string): Promise<void>;
  /** Comments of a pull request, oldest first. */
  commentsOf(number: number): FakeComment[];
  /** What a pull request was adorned with so far. */
  decorationOf(number: number): PullRequestDecoration;
  /** Results that are shown at a commit, one for each context. */
  statusesOf(revision: string): CommitStatus[];
}

/**
 * A GitOps repository in memory.
 *
 * @public
 */
export interface FakeRepository extends GitOpsRepository {
  /** Every call so far, oldest first. */
  readonly calls: FakeCall[];
  /** What people do on the forge, and settings of its answers. Not recorded. */
  readonly people: FakePeople;
  /** Puts hooks around a call, in place of earlier ones. */
  intercept(name: FakeCallName, hooks: FakeHooks): void;
}

/**
 * Makes a repository in memory that behaves as the ports promise: it passes the
 * same contract suites as the adapters of real ones. It records every call, and
 * fails where a test wants it to.
 *
 * @example
 * const repository = createFakeRepository({ files: [] });
 * repository.intercept('forge.openPullRequest', {
 *   after: () => { throw new ServiceUnavailableError('The answer was lost.'); },
 * });
 *
 * @public
 */
export function createFakeRepository(
  options: RepositorySeed & {
    /** Time on the forge, ISO 8601 in UTC. Fixed unless given. */
    now?: () => string;
  } = { files: [] },
): FakeRepository {
  const now = options.now ?? (() => '2026-01-01T12:00:00.000Z');
  const commits = new FakeCommits();
  const person = { name: 'Seed', email: 'seed@slipway.invalid' };
  const branches = new Map([
    [
      'main',
      commits.add({
        parents: [],
        entries: entriesOf(options),
        message: 'Seed\n',
        author: person,
        committer: person,
        when: '2026-01-01T00:00:00Z',
      }),
    ],
  ]);
  const calls: FakeCall[] = [];
  const hooks = new Map<FakeCallName, FakeHooks>();
  const recorded =
    <Input extends unknown[], Output>(
      name: FakeCallName,
      method: (...input: Input) => Promise<Output>,
    ) =>
    async (...input: Input): Promise<Output> => {
      const call = { name, input };
      calls.push(call);
      await hooks.get(name)?.before?.(call);
      const output = await method(...input);
      await hooks.get(name)?.after?.(call);
      return output;
    };
  const git = new FakeGitTransport(commits, branches);
  const forge = new FakeForge({ commits, branches, now });
  return {
    calls,
    people: forge,
    intercept: (name, wanted) => hooks.set(name, wanted),
    transport: {
      readBranch: recorded('transport.readBranch', branch =>
        git.readBranch(branch),
      ),
      readFiles: recorded('transport.readFiles', asked => git.readFiles(asked)),
      listCommits: recorded('transport.listCommits', asked =>
        git.listCommits(asked),
      ),
      listChangedPaths: recorded('transport.listChangedPaths', asked =>
        git.listChangedPaths(asked),
      ),
      readVersions: recorded('transport.readVersions', asked =>
        git.readVersions(asked),
      ),
      commit: recorded('transport.commit', request => git.commit(request)),
    },
    forge: {
      describe: recorded('forge.describe', () => forge.describe()),
      findPullRequests: recorded('forge.findPullRequests', asked =>
        forge.findPullRequests(asked),
      ),
      openPullRequest: recorded('forge.openPullRequest', request =>
        forge.openPullRequest(request),
      ),
      updatePullRequest: recorded('forge.updatePullRequest', (number, patch) =>
        forge.updatePullRequest(number, patch),
      ),
      decoratePullRequest: recorded(
        'forge.decoratePullRequest',
        (number, decoration) => forge.decoratePullRequest(number, decoration),
      ),
      setCommitStatus: recorded('forge.setCommitStatus', status =>
        forge.setCommitStatus(status),
      ),
      putComment: recorded('forge.putComment', (number, comment) =>
        forge.putComment(number, comment),
      ),
      getPullRequest: recorded('forge.getPullRequest', number =>
        forge.getPullRequest(number),
      ),
    },
  };
}

function entriesOf({
  files,
  symlinks = [],
  submodules = [],
}: RepositorySeed): Map<string, FakeEntry> {
  return new Map([
    ...files.map(({ path, content }): [string, FakeEntry] => [
      path,
      { type: 'file', content },
    ]),
    ...symlinks.map(({ path, target }): [string, FakeEntry] => [
      path,
      { type: 'symlink', content: target },
    ]),
    ...submodules.map(({ path, revision }): [string, FakeEntry] => [
      path,
      { type: 'submodule', content: revision },
    ]),
  ]);
}
