import { decideActions, type Viewer } from '../review/decideActions';
import { readReview, type Review } from '../review/readReview';
import type { Sandbox } from '../Sandbox';
import { requireDecision } from './requireDecision';

/** What a person asks to be done with a pull request. */
export interface PullRequestRequest {
  number: number;
  /** Head revision that the person saw. */
  head: string;
  /** What the policy says of the person for the releases that are touched. */
  viewerOf(review: Review): Promise<Viewer>;
}

/**
 * Approves the head of a pull request. Doing it twice is doing it once.
 *
 * @throws NotAllowedError and ConflictError as {@link requireDecision} does.
 */
export async function approvePullRequest(
  sandbox: Sandbox,
  request: PullRequestRequest,
): Promise<void> {
  const { number, head } = request;
  const review = await readReview(sandbox, number);
  const viewer = await request.viewerOf(review);
  const approved = review.approvals.some(
    ({ by, revision }) => by === viewer.userRef && revision === head,
  );
  if (approved && review.head === head) {
    return;
  }
  requireDecision(decideActions(review, viewer).approve, review, head);
  await sandbox.pullRequests.addApproval(number, {
    by: viewer.userRef,
    revision: head,
    at: sandbox.now().toISOString(),
  });
  await sandbox.publish({ kind: 'pull-request', number });
}
