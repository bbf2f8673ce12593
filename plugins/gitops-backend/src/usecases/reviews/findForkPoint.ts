import type { Commit } from '@slipway/plugin-gitops-node';

/**
 * Revision of the base branch that a branch goes on from: where its first parents
 * leave the base branch, or what it merged of the base branch last, which its
 * newest commits are about.
 *
 * @param commits - those of the branch that the base branch does not have.
 *
 * @returns `undefined` when the commits do not lead to the base branch, because
 * there are too many of them.
 */
export function findForkPoint(
  head: string,
  commits: readonly Commit[],
): string | undefined {
  const own = new Map(commits.map(commit => [commit.revision, commit]));
  const seen = new Set<string>();
  let current = own.get(head);
  while (current && !seen.has(current.revision)) {
    seen.add(current.revision);
    const base = current.parents.filter(parent => !own.has(parent)).at(-1);
    if (base !== undefined) {
      return base;
    }
    current = own.get(current.parents[0]);
  }
  return undefined;
}
