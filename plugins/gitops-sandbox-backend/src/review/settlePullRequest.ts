import type { Sandbox } from '../Sandbox';
import type {
  PullRequestEnd,
  StoredPullRequest,
} from '../store/PullRequestStore';
import { mergeRefOf, MERGED_BY_TRAILER } from './mergeCommit';

/** A pull request with its revisions of this moment. */
export interface SettledPullRequest {
  pullRequest: StoredPullRequest;
  head: string;
  base: string;
}

/**
 * Brings a row up to what Git says. Git is where things happen; a process that
 * was killed after a merge, or a deleted branch, leaves a row behind it.
 */
export async function settlePullRequest(
  sandbox: Sandbox,
  stored: StoredPullRequest,
): Promise<SettledPullRequest> {
  const end = await findEnd(sandbox, stored);
  if (end.status === 'ended') {
    await sandbox.pullRequests.end(stored.number, end.end);
    const pullRequest = await sandbox.pullRequests.get(stored.number);
    await sandbox.publish({ kind: 'pull-request', number: stored.number });
    return settled(pullRequest);
  }
  return end.status === 'open'
    ? { pullRequest: stored, head: end.head, base: end.base }
    : settled(stored);
}

function settled(pullRequest: StoredPullRequest): SettledPullRequest {
  return {
    pullRequest,
    head: pullRequest.headRevision,
    base: pullRequest.baseRevision,
  };
}

async function findEnd(
  sandbox: Sandbox,
  stored: StoredPullRequest,
): Promise<
  | { status: 'as-stored' }
  | { status: 'open'; head: string; base: string }
  | { status: 'ended'; end: PullRequestEnd }
> {
  if (stored.state === 'merged') {
    return { status: 'as-stored' };
  }
  const { repository } = sandbox;
  const main = await repository.readMain();
  const merge = await findMerge(sandbox, stored, main);
  if (merge) {
    return { status: 'ended', end: merge };
  }
  if (stored.state === 'closed') {
    return { status: 'as-stored' };
  }
  const head = await repository.readBranch(stored.headBranch);
  const now = sandbox.now().toISOString();
  if (!head) {
    return {
      status: 'ended',
      end: {
        state: 'closed',
        headRevision: stored.headRevision,
        baseRevision: stored.baseRevision,
        endedAt: now,
      },
    };
  }
  if (!(await repository.isAncestor(head, main))) {
    return { status: 'open', head, base: main };
  }
  // Its commits came to the base branch with another pull request.
  const [mergedRevision = main] = (
    await repository.revList([
      '--first-parent',
      '--ancestry-path',
      '--reverse',
      main,
      `^${head}`,
    ])
  ).slice(0, 1);
  return {
    status: 'ended',
    end: {
      state: 'merged',
      headRevision: head,
      baseRevision: stored.baseRevision,
      endedAt: now,
      mergedRevision,
    },
  };
}

/** The merge that a killed process made and did not note down. */
async function findMerge(
  sandbox: Sandbox,
  stored: StoredPullRequest,
  main: string,
): Promise<PullRequestEnd | undefined> {
  const { repository } = sandbox;
  const revision = await repository.refs.read(mergeRefOf(stored.number));
  if (!revision || !(await repository.isAncestor(revision, main))) {
    return undefined;
  }
  const {
    when: at,
    parents,
    message,
  } = await repository.objects.readCommit(revision);
  // A database that was emptied counts from 1 again: then the ref is of another
  // pull request, which was merged before this one was opened.
  const openedAt = Math.floor(Date.parse(stored.createdAt) / 1000) * 1000;
  if (Date.parse(at) < openedAt) {
    return undefined;
  }
  return {
    state: 'merged',
    baseRevision: parents[0],
    headRevision: parents[1],
    mergedRevision: revision,
    endedAt: at,
    // The last one: a title may look like a trailer.
    endedBy: [
      ...message.matchAll(new RegExp(`^${MERGED_BY_TRAILER}: (.+)$`, 'gm')),
    ].at(-1)?.[1],
  };
}
