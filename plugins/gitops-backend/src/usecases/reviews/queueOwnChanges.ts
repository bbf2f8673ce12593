import type { ChangeStore } from '../../store/ChangeStore';
import type { ReviewStore } from '../../store/ReviewStore';

/**
 * Queues the pull requests of changes that were opened or went on since they were
 * dealt with last: of these Slipway knows without a webhook.
 */
export async function queueOwnChanges(options: {
  repository: string;
  changes: ChangeStore;
  reviews: ReviewStore;
  now(): string;
}): Promise<void> {
  const { repository, changes, reviews, now } = options;
  const open = (await changes.listOpen()).flatMap(record =>
    record.pullRequest && record.repository === repository
      ? [{ number: record.pullRequest.number, at: record.updatedAt }]
      : [],
  );
  const times = await reviews.readTimes(open.map(({ number }) => number));
  for (const { number, at } of open) {
    if ((times.get(number) ?? '') < at) {
      await reviews.queue(number, now());
    }
  }
}
