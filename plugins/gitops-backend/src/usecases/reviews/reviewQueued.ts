import type { ReviewStore, TakenReview } from '../../store/ReviewStore';
import {
  reviewPullRequest,
  type ReviewOutcome,
  type ReviewServices,
} from './reviewPullRequest';

/** Reviews in one run; what is left has its turn in the next one. */
const PER_RUN = 5;

/** Attempts at one head: with the pauses between them, about an hour. */
const MOST_TRIES = 6;

const FIRST_PAUSE_SECONDS = 60;

/**
 * Reviews what is queued. What fails is tried again later, and later each time,
 * until it was tried often enough; the next event begins anew.
 *
 * @returns how many comments were written.
 */
export async function reviewQueued(
  services: ReviewServices & { reviews: ReviewStore; now(): string },
): Promise<number> {
  const { reviews, now } = services;
  let written = 0;
  for (let count = 0; count < PER_RUN; count++) {
    const taken = await reviews.take(now());
    if (!taken) {
      break;
    }
    const outcome = await attempt(services, taken);
    switch (outcome.status) {
      case 'reviewed':
        await reviews.finish(taken, reviewedOf(outcome), now());
        written += 1;
        break;
      case 'skipped':
        await reviews.release(taken, now());
        break;
      default:
        await tryLater(services, taken, outcome.reason);
    }
  }
  return written;
}

async function attempt(
  services: ReviewServices,
  taken: TakenReview,
): Promise<ReviewOutcome> {
  try {
    return await reviewPullRequest(services, taken);
  } catch (error) {
    return {
      status: 'failed',
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

function reviewedOf({
  repository,
  head,
}: Extract<ReviewOutcome, { status: 'reviewed' }>) {
  return { repository, head };
}

async function tryLater(
  services: ReviewServices & { reviews: ReviewStore; now(): string },
  taken: TakenReview,
  reason: string,
): Promise<void> {
  const { reviews, logger, now } = services;
  const isLast = taken.tries + 1 >= MOST_TRIES;
  logger.warn(
    `Reviewing pull request ${taken.number} failed; ${
      isLast ? 'its next change is reviewed again' : 'it is tried again'
    }: ${reason}`,
  );
  if (isLast) {
    await reviews.release(taken, now());
  } else {
    await reviews.retry(taken, {
      now: now(),
      seconds: FIRST_PAUSE_SECONDS * 2 ** taken.tries,
    });
  }
}
