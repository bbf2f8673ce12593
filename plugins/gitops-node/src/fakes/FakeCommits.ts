import { createHash } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import type { Commit } from '../ports';

/** What a path of a commit holds. */
export interface FakeEntry {
  type: 'file' | 'symlink' | 'submodule';
  content: string;
}

/** A commit with all its paths. */
export interface FakeCommit extends Commit {
  entries: ReadonlyMap<string, FakeEntry>;
}

/** The commits of a fake repository: a graph in memory. */
export class FakeCommits {
  private readonly commits = new Map<string, FakeCommit>();

  /** Adds a commit; its revision follows from all that it holds. */
  add(commit: Omit<FakeCommit, 'revision'>): string {
    const revision = sha1(
      JSON.stringify([
        commit.parents,
        [...commit.entries].sort(([a], [b]) => (a < b ? -1 : 1)),
        commit.message,
        commit.author,
        commit.committer,
        Math.floor(Date.parse(commit.when) / 1000),
      ]),
    );
    if (!this.commits.has(revision)) {
      const when = new Date(Math.floor(Date.parse(commit.when) / 1000) * 1000);
      this.commits.set(revision, {
        ...commit,
        revision,
        when: when.toISOString(),
      });
    }
    return revision;
  }

  get(revision: string): FakeCommit {
    const commit = this.commits.get(revision);
    if (!commit) {
      throw new NotFoundError(
        `There is no commit ${JSON.stringify(revision)}.`,
      );
    }
    return commit;
  }

  /** A revision and all that it comes from. */
  historyOf(revision: string): Set<string> {
    const history = new Set<string>();
    const next = [revision];
    for (let current = next.pop(); current; current = next.pop()) {
      if (!history.has(current)) {
        history.add(current);
        next.push(...this.get(current).parents);
      }
    }
    return history;
  }

  /** Reachable from `head` and not from `base`, children before parents. */
  between(base: string, head: string): FakeCommit[] {
    const known = this.historyOf(base);
    const wanted = this.historyOf(head);
    // A parent is always added before its children.
    return [...this.commits.values()]
      .filter(({ revision }) => wanted.has(revision) && !known.has(revision))
      .reverse();
  }

  /** A commit and those before it by first parents, newest first. */
  firstParents(revision: string, atMost: number): FakeCommit[] {
    const line = [this.get(revision)];
    while (line.length < atMost && line[line.length - 1].parents.length > 0) {
      line.push(this.get(line[line.length - 1].parents[0]));
    }
    return line;
  }

  /** The newest commit in both histories. */
  mergeBase(one: string, other: string): string | undefined {
    const history = this.historyOf(one);
    const shared = this.historyOf(other);
    return [...this.commits.keys()]
      .reverse()
      .find(revision => history.has(revision) && shared.has(revision));
  }
}

/** Git's id of a file's content. */
export function blobOid(content: string): string {
  return sha1(`blob ${Buffer.byteLength(content)}\0${content}`);
}

function sha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex');
}
