import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import type { Commit, GitTransport } from '@slipway/plugin-gitops-node';
import { isOurs } from './commitMessage';

/**
 * Commits of a change's branch that somebody else made. A merge that only brings
 * the base branch in, such as a forge's "Update branch" makes, is none: it has
 * nothing at the release's paths that one of its two sides does not have.
 */
export async function findForeignCommits(options: {
  transport: GitTransport;
  plan: ChangePlan;
  /** Files and folders of the release. */
  ownedPaths: readonly string[];
  /** All commits of the branch that the base branch does not have. */
  commits: readonly Commit[];
}): Promise<Commit[]> {
  const { plan, commits } = options;
  const foreign: Commit[] = [];
  for (const commit of commits) {
    if (!isOurs(commit, plan) && !(await bringsBaseOnly(options, commit))) {
      foreign.push(commit);
    }
  }
  return foreign;
}

async function bringsBaseOnly(
  options: Parameters<typeof findForeignCommits>[0],
  { revision, parents }: Commit,
): Promise<boolean> {
  const { transport, ownedPaths, commits } = options;
  const [own, base] = parents;
  if (
    parents.length !== 2 ||
    commits.some(commit => commit.revision === base)
  ) {
    return false;
  }
  const brought = await transport.listChangedPaths({
    from: own,
    to: revision,
    below: [...ownedPaths],
  });
  const novel =
    brought.length === 0
      ? []
      : await transport.listChangedPaths({
          from: base,
          to: revision,
          below: brought.map(({ path }) => path),
        });
  return novel.length === 0;
}
