import { checkBranchName, checkFilePath, cleanIdentity } from '../names';
import type {
  ChangedPath,
  Commit,
  CommitOutcome,
  CommitRequest,
  FileVersion,
  GitTransport,
  RepositoryFile,
} from '../ports';
import { editEntries, isSame } from './editEntries';
import {
  blobOid,
  type FakeCommit,
  type FakeCommits,
  type FakeEntry,
} from './FakeCommits';

const COMMITTER = { name: 'Slipway', email: 'fake@slipway.invalid' };

/** The Git transport port over commits and branches in memory. */
export class FakeGitTransport implements GitTransport {
  constructor(
    private readonly commits: FakeCommits,
    private readonly branches: Map<string, string>,
  ) {}

  async readBranch(branch: string): Promise<string | undefined> {
    return this.branches.get(branch);
  }

  async readFiles(options: {
    revision: string;
    paths: string[];
  }): Promise<RepositoryFile[]> {
    const { entries } = this.commits.get(options.revision);
    return [...entries]
      .filter(
        ([path, { type }]) => type === 'file' && isBelow(path, options.paths),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { content }]) => ({
        path,
        content,
        oid: blobOid(content),
      }));
  }

  async listCommits(options: {
    base: string;
    head: string;
  }): Promise<Commit[]> {
    return this.commits
      .between(options.base, options.head)
      .slice(0, 200)
      .map(asCommit);
  }

  async listChangedPaths(options: {
    from: string;
    to: string;
    below?: string[];
  }): Promise<ChangedPath[]> {
    const before = this.commits.get(options.from).entries;
    const after = this.commits.get(options.to).entries;
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter(path => isBelow(path, options.below ?? ['']))
      .filter(path => !isSameEntry(before.get(path), after.get(path)))
      .sort((a, b) => (a < b ? -1 : 1))
      .map(path => ({ path, change: changeOf(path, before, after) }));
  }

  async readVersions(options: {
    revision: string;
    path: string;
    commits: number;
  }): Promise<FileVersion[]> {
    const line = this.commits.firstParents(
      options.revision,
      options.commits + 1,
    );
    const contents = line.map(({ entries }) => {
      const entry = entries.get(options.path);
      return entry?.type === 'file' ? entry.content : undefined;
    });
    return line
      .slice(0, options.commits)
      .map((commit, index) => ({
        content: contents[index],
        commit: asCommit(commit),
      }))
      .filter(({ content }, index) => content !== contents[index + 1]);
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    const { branch, expect, parent, merge, edits } = request;
    const refusal = refusalOf(request);
    if (refusal) {
      return { status: 'refused', reason: refusal };
    }
    const inTheWay = this.branchInTheWayOf(branch);
    if (inTheWay !== undefined) {
      return { status: 'name-conflict', branch: inTheWay };
    }
    const { entries: before } = this.commits.get(parent);
    const edited = editEntries(
      this.commits.get(merge ?? parent).entries,
      edits,
    );
    if ('status' in edited) {
      return edited;
    }
    if (merge === undefined && isSame(before, edited.entries)) {
      return { status: 'unchanged', revision: parent };
    }
    const actual = this.branches.get(branch) ?? 'absent';
    if (actual !== expect) {
      return { status: 'moved', actual };
    }
    if (actual !== 'absent' && !this.commits.historyOf(parent).has(actual)) {
      return {
        status: 'refused',
        reason: `${branch} would lose commits: ${actual} is not in the history of ${parent}.`,
      };
    }
    const revision = this.commits.add({
      parents: merge === undefined ? [parent] : [parent, merge],
      entries: edited.entries,
      message: `${request.message.trimEnd()}\n`,
      author: cleanIdentity(request.author),
      committer: COMMITTER,
      when: request.when,
    });
    this.branches.set(branch, revision);
    return { status: 'written', revision };
  }

  /** In Git a branch is a file, and cannot be a folder of branches as well. */
  private branchInTheWayOf(branch: string): string | undefined {
    return [...this.branches.keys()].find(
      name => name.startsWith(`${branch}/`) || branch.startsWith(`${name}/`),
    );
  }
}

function refusalOf({ branch, edits }: CommitRequest): string | undefined {
  const paths = edits.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  return (
    checkBranchName(branch) ??
    paths.map(checkFilePath).find(problem => problem !== undefined) ??
    (twice === undefined ? undefined : `The path ${twice} is edited twice.`)
  );
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some(
    folder => folder === '' || path === folder || path.startsWith(`${folder}/`),
  );
}

function isSameEntry(one?: FakeEntry, other?: FakeEntry): boolean {
  return one?.type === other?.type && one?.content === other?.content;
}

function changeOf(
  path: string,
  before: ReadonlyMap<string, FakeEntry>,
  after: ReadonlyMap<string, FakeEntry>,
): ChangedPath['change'] {
  if (!before.has(path)) {
    return 'added';
  }
  return after.has(path) ? 'modified' : 'deleted';
}

function asCommit({ entries: _, ...commit }: FakeCommit): Commit {
  return commit;
}
