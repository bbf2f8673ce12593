import { ConflictError } from '@backstage/errors';
import { decideActions } from '../review/decideActions';
import { readReview } from '../review/readReview';
import type { Sandbox } from '../Sandbox';
import type { PullRequestRequest } from './approvePullRequest';
import { requireDecision } from './requireDecision';

/**
 * Closes a pull request without a merge. Its branch stays.
 *
 * @throws NotAllowedError and ConflictError as {@link requireDecision} does.
 */
export async function closePullRequest(
  sandbox: Sandbox,
  request: PullRequestRequest,
): Promise<void> {
  const { number, head } = request;
  const review = await readReview(sandbox, number);
  const viewer = await request.viewerOf(review);
  requireDecision(decideActions(review, viewer).close, review, head);
  const closed = await sandbox.pullRequests.end(number, {
    state: 'closed',
    headRevision: head,
    baseRevision: review.base,
    endedAt: sandbox.now().toISOString(),
    endedBy: viewer.userRef,
  });
  if (!closed) {
    throw new ConflictError(
      `Pull request #${number} was ended by somebody else at the same moment. Look at it again.`,
    );
  }
  await sandbox.publish({ kind: 'pull-request', number });
}
