import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { Decision } from '../review/decideActions';
import type { Review } from '../review/readReview';

/**
 * Goes on only when a decision allows it and the person saw the revision that
 * the pull request is at.
 *
 * @throws NotAllowedError when the person may not, ConflictError when the pull
 * request is not in a state for it, or has another head.
 */
export function requireDecision(
  decision: Decision,
  review: Review,
  seenHead: string,
): void {
  if (!decision.allowed && decision.cause === 'permission') {
    throw new NotAllowedError(decision.reason);
  }
  if (review.head !== seenHead) {
    throw new ConflictError(
      `Pull request #${review.pullRequest.number} is at ${review.head.slice(
        0,
        7,
      )} now, and you looked at ${seenHead.slice(0, 7)}. Look at it again.`,
    );
  }
  if (!decision.allowed) {
    throw new ConflictError(decision.reason);
  }
}
