import type { OpenableBranch, Repository } from '../api';
import { DEFAULT_BRANCH } from '../repository/BareRepository';
import { describeCommit } from '../review/describeCommit';
import type { Sandbox } from '../Sandbox';

/** Stable id of the sandbox repository within a portal. */
export const REPOSITORY_ID = 'sandbox/gitops';

const RECENT_COMMITS = 20;

/** The repository at a glance. */
export async function describeRepository(
  sandbox: Sandbox,
  cloneUrl: string,
): Promise<Repository> {
  const { repository } = sandbox;
  const revision = await repository.readMain();
  const recent = await repository.revList([
    '--first-parent',
    `--max-count=${RECENT_COMMITS}`,
    revision,
  ]);
  return {
    id: REPOSITORY_ID,
    description:
      'The GitOps repository of this portal, kept by its embedded sandbox.',
    cloneUrl,
    defaultBranch: DEFAULT_BRANCH,
    revision,
    recentCommits: await Promise.all(
      recent.map(async commit =>
        describeCommit(await repository.objects.readCommit(commit)),
      ),
    ),
    branches: await openableBranches(sandbox, revision),
  };
}

async function openableBranches(
  { repository, pullRequests }: Sandbox,
  main: string,
): Promise<OpenableBranch[]> {
  const open = await pullRequests.list({ state: 'open' });
  const taken = new Set(open.map(({ headBranch }) => headBranch));
  const branches: OpenableBranch[] = [];
  for (const { name, revision } of await repository.refs.listBranches()) {
    if (name === DEFAULT_BRANCH || taken.has(name)) {
      continue;
    }
    const [count] = await repository.revList(['--count', revision, `^${main}`]);
    if (Number(count) > 0) {
      branches.push({
        name,
        ahead: Number(count),
        head: describeCommit(await repository.objects.readCommit(revision)),
      });
    }
  }
  return branches.sort((a, b) => b.head.at.localeCompare(a.head.at));
}
