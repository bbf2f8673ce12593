import { DEFAULT_BRANCH } from '../repository/BareRepository';
import type { Sandbox } from '../Sandbox';
import { settlePullRequest } from '../review/settlePullRequest';

/** What {@link openPullRequest} is asked for. */
export interface OpenPullRequestOptions {
  head: string;
  base: string;
  title: string;
  body: string;
  /** User entity ref. */
  askedBy: string;
  /** The gitops backend asks, for a branch that it made. */
  byService: boolean;
}

/** Outcome of {@link openPullRequest}. `adopted`: it was open already. */
export type OpenedPullRequest =
  | { status: 'created' | 'adopted'; number: number }
  | { status: 'refused'; reason: string };

/** Opens a pull request, or finds the open one for the same head and base. */
export async function openPullRequest(
  sandbox: Sandbox,
  options: OpenPullRequestOptions,
): Promise<OpenedPullRequest> {
  const { repository, pullRequests } = sandbox;
  const { head, base } = options;
  if (base !== DEFAULT_BRANCH) {
    return refused(`Pull requests go to ${DEFAULT_BRANCH}, not to ${base}.`);
  }
  const [headRevision, main] = await Promise.all([
    repository.readBranch(head),
    repository.readMain(),
  ]);
  if (!headRevision) {
    return refused(`There is no branch ${head}. Push it first.`);
  }
  const adopted = await findOpen(sandbox, options);
  if (adopted) {
    return { status: 'adopted', number: adopted };
  }
  if (await repository.isAncestor(headRevision, main)) {
    return refused(`${head} has no commit that ${base} does not have.`);
  }
  const number = await pullRequests.add({
    headBranch: head,
    baseBranch: base,
    headRevision,
    baseRevision: main,
    title: options.title,
    body: options.body,
    askedBy: options.askedBy,
    byService: options.byService,
    createdAt: sandbox.now().toISOString(),
  });
  if (number === undefined) {
    const other = await findOpen(sandbox, options);
    return other
      ? { status: 'adopted', number: other }
      : refused(
          `A pull request for ${head} was opened and ended meanwhile. Try again.`,
        );
  }
  await sandbox.publish({ kind: 'pull-request', number });
  return { status: 'created', number };
}

async function findOpen(
  sandbox: Sandbox,
  { head, base }: OpenPullRequestOptions,
): Promise<number | undefined> {
  const [stored] = await sandbox.pullRequests.list({
    state: 'open',
    headBranch: head,
    baseBranch: base,
  });
  if (!stored) {
    return undefined;
  }
  const { pullRequest } = await settlePullRequest(sandbox, stored);
  return pullRequest.state === 'open' ? pullRequest.number : undefined;
}

function refused(reason: string): OpenedPullRequest {
  return { status: 'refused', reason };
}
