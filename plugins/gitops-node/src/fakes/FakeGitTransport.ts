import { checkBranchName, checkFilePath, cleanIdentity } from '../names';
import type {
  Commit,
  CommitOutcome,
  CommitRequest,
  FileEdit,
  GitTransport,
  RepositoryFile,
} from '../ports';
import { blobOid, type FakeCommits, type FakeEntry } from './FakeCommits';

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
        ([path, { type }]) =>
          type === 'file' &&
          options.paths.some(
            asked =>
              asked === '' || path === asked || path.startsWith(`${asked}/`),
          ),
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
      .map(({ revision, parents, author, committer, message }) => ({
        revision,
        parents,
        author,
        committer,
        message,
      }));
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    const { branch, expect, parent, edits } = request;
    const refusal = refusalOf(request) ?? this.nameConflict(branch);
    if (refusal) {
      return { status: 'refused', reason: refusal };
    }
    const { entries } = this.commits.get(parent);
    const edited = applyEdits(entries, edits);
    if ('status' in edited) {
      return edited;
    }
    if (isSame(entries, edited.entries)) {
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
      parents: [parent],
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
  private nameConflict(branch: string): string | undefined {
    const other = [...this.branches.keys()].find(
      name => name.startsWith(`${branch}/`) || branch.startsWith(`${name}/`),
    );
    return other && `The branch ${other} exists, so ${branch} cannot.`;
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

function applyEdits(
  before: ReadonlyMap<string, FakeEntry>,
  edits: FileEdit[],
):
  | { entries: Map<string, FakeEntry> }
  | Extract<CommitOutcome, { status: 'path-conflict' }> {
  const entries = new Map(before);
  // Deletions first: they may make room for what is written.
  const sorted = [...edits].sort((a, b) => (a.action < b.action ? -1 : 1));
  for (const edit of sorted) {
    const conflict = conflictOf(entries, edit.path);
    if (conflict) {
      return { status: 'path-conflict', path: edit.path, reason: conflict };
    }
    if (edit.action === 'write') {
      entries.set(edit.path, { type: 'file', content: edit.content });
    } else {
      entries.delete(edit.path);
    }
  }
  return { entries };
}

function conflictOf(
  entries: ReadonlyMap<string, FakeEntry>,
  path: string,
): string | undefined {
  const segments = path.split('/');
  const above = segments
    .slice(1)
    .map((_, index) => segments.slice(0, index + 1).join('/'))
    .find(folder => entries.has(folder));
  if (above) {
    return `${above} is not a folder.`;
  }
  if (entries.get(path)?.type === 'symlink') {
    return `${path} is a symlink.`;
  }
  return [...entries.keys()].some(other => other.startsWith(`${path}/`))
    ? `${path} is a folder.`
    : undefined;
}

function isSame(
  one: ReadonlyMap<string, FakeEntry>,
  other: ReadonlyMap<string, FakeEntry>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(
      ([path, { content }]) => other.get(path)?.content === content,
    )
  );
}
