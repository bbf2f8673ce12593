import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { COMMITTER } from '../repository/BareRepository';
import { editTree } from '../repository/editTree';
import { branchRef } from '../repository/GitRefs';
import { decideActions, type Viewer } from '../review/decideActions';
import { identityOf, mergeMessage, mergeRefOf } from '../review/mergeCommit';
import { readReview, type Review } from '../review/readReview';
import type { Sandbox } from '../Sandbox';
import type { PullRequestRequest } from './approvePullRequest';
import { requireDecision } from './requireDecision';

const ATTEMPTS = 5;

/**
 * Merges a pull request: its changed paths are carried over to the base branch
 * as it is now, in a merge commit with two parents.
 *
 * @remarks
 * One ref transaction moves the base branch, proves that the head is still the
 * one that was reviewed, notes which commit merged which pull request, and takes
 * a branch away that Slipway made. The row follows; when the process is killed
 * before it does, the next reader finds the note.
 *
 * @throws NotAllowedError and ConflictError as {@link requireDecision} does.
 */
export async function mergePullRequest(
  sandbox: Sandbox,
  request: PullRequestRequest,
): Promise<void> {
  let reason = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const review = await readReview(sandbox, request.number);
    const viewer = await request.viewerOf(review);
    requireDecision(decideActions(review, viewer).merge, review, request.head);
    const merge = await writeMerge(sandbox, review, viewer);
    const move = await moveRefs(sandbox, review, { ...merge, viewer });
    if (move.moved) {
      await noteMerge(sandbox, review, { ...merge, viewer });
      return;
    }
    reason = move.reason;
  }
  throw new ServiceUnavailableError(
    `Could not merge pull request #${request.number}: the base branch moved ${ATTEMPTS} times meanwhile. Try again. ${reason}`,
  );
}

interface Merge {
  revision: string;
  /** ISO 8601, UTC. */
  at: string;
}

async function writeMerge(
  { repository, now }: Sandbox,
  review: Review,
  viewer: Viewer,
): Promise<Merge> {
  const { objects } = repository;
  const { tree } = await objects.readCommit(review.base);
  const edited = await editTree({
    objects,
    tree,
    edits: review.changes.map(({ path, after }) => ({ path, entry: after })),
    replace: 'anything',
  });
  if (!edited.ok) {
    throw new ConflictError(
      `Pull request #${review.pullRequest.number} conflicts with ${review.pullRequest.baseBranch} at ${edited.path}: ${edited.reason} Bring the branch up to date and push again.`,
    );
  }
  const at = now().toISOString();
  const revision = await objects.writeCommit({
    tree: edited.oid,
    parents: [review.base, review.head],
    message: mergeMessage(review.pullRequest, viewer.userRef),
    author: identityOf(viewer.userRef),
    committer: COMMITTER,
    when: at,
  });
  return { revision, at };
}

async function moveRefs(
  { repository }: Sandbox,
  { pullRequest, base, head }: Review,
  { revision, viewer }: Merge & { viewer: Viewer },
) {
  const note = mergeRefOf(pullRequest.number);
  return repository.refs.move(
    [
      { ref: branchRef(pullRequest.baseBranch), from: base, to: revision },
      { ref: note, from: await repository.refs.read(note), to: revision },
      {
        ref: branchRef(pullRequest.headBranch),
        from: head,
        to: pullRequest.byService ? undefined : head,
      },
    ],
    viewer.userRef,
  );
}

async function noteMerge(
  { pullRequests, publish }: Sandbox,
  { pullRequest, base, head }: Review,
  { revision, at, viewer }: Merge & { viewer: Viewer },
): Promise<void> {
  const { number, baseBranch } = pullRequest;
  await pullRequests.end(number, {
    state: 'merged',
    headRevision: head,
    baseRevision: base,
    endedAt: at,
    endedBy: viewer.userRef,
    mergedRevision: revision,
  });
  await publish({ kind: 'branch', branch: baseBranch, revision });
  await publish({ kind: 'pull-request', number });
}
