import type { Commit } from '@slipway/plugin-gitops-node';
import type { StoredCommit } from '../objects/commit';
import type { RemoteObjects } from '../remote/RemoteObjects';

/** More commits than this are not answered. */
const MOST_COMMITS = 200;

/** Commits reachable from `head` and not from `base`, newest first. */
export async function listCommits(
  objects: RemoteObjects,
  { base, head }: { base: string; head: string },
): Promise<Commit[]> {
  // A server passes over a base that it does not know, and sends everything.
  await objects.commit(base);
  if (base === head) {
    return [];
  }
  const commits = await objects.history(head, {
    depth: MOST_COMMITS,
    without: base,
  });
  return newestFirst(commits).slice(0, MOST_COMMITS).map(asCommit);
}

/** Children before their parents, and of those that may come next the newest. */
function newestFirst(commits: Map<string, StoredCommit>): StoredCommit[] {
  const children = new Map<string, number>();
  for (const { parents } of commits.values()) {
    for (const parent of parents) {
      children.set(parent, (children.get(parent) ?? 0) + 1);
    }
  }
  const sorted: StoredCommit[] = [];
  const ready = [...commits.values()].filter(
    ({ revision }) => !children.has(revision),
  );
  while (ready.length > 0) {
    ready.sort((a, b) => Date.parse(a.when) - Date.parse(b.when));
    const [next] = ready.splice(-1);
    sorted.push(next);
    for (const parent of next.parents) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      const commit = commits.get(parent);
      if (left === 0 && commit) {
        ready.push(commit);
      }
    }
  }
  return sorted;
}

/** A commit without its tree, which is nobody's business outside. */
export function asCommit({ tree: _, ...commit }: StoredCommit): Commit {
  return commit;
}
