import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  gitOpsRepositoryTopic,
  type GitOpsRepository,
  type GitOpsRepositoryEvent,
} from '@slipway/plugin-gitops-node';
import type { ReviewStore } from './store/ReviewStore';
import { queueOwnChanges } from './usecases/reviews/queueOwnChanges';
import type { ReviewServices } from './usecases/reviews/reviewPullRequest';
import { reviewQueued } from './usecases/reviews/reviewQueued';

/** Milliseconds after which what was reviewed is forgotten: 90 days. */
const KEPT_MS = 90 * 24 * 3_600_000;

/**
 * Has pull requests reviewed: those that the forge tells of, and those that
 * Slipway opened itself. An event only queues; one replica does the work behind
 * it, so that no webhook waits for a forge or a model.
 */
export async function followReviews(options: {
  events: EventsService;
  scheduler: SchedulerService;
  services: ReviewServices & {
    repository: GitOpsRepository;
    reviews: ReviewStore;
    now(): string;
  };
}): Promise<void> {
  const { events, scheduler, services } = options;
  const { repository, base, changes, reviews, mode, now } = services;
  if (mode === 'off') {
    return;
  }
  const onEvent = async (event: GitOpsRepositoryEvent) => {
    if (event.kind === 'pull-request') {
      await reviews.queue(event.number, now());
    }
  };
  await events.subscribe({
    id: 'gitops-reviews',
    topics: [gitOpsRepositoryTopic],
    onEvent: ({ eventPayload }) =>
      onEvent(eventPayload as GitOpsRepositoryEvent),
  });
  const { webhooks } = repository;
  if (webhooks) {
    await events.subscribe({
      id: 'gitops-reviews-forge',
      topics: [...webhooks.topics],
      async onEvent({ topic, eventPayload, metadata }) {
        const event = webhooks.read({ topic, payload: eventPayload, metadata });
        if (event) {
          await onEvent(event);
        }
      },
    });
  }
  await scheduler.scheduleTask({
    id: 'review-pull-requests',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 5 },
    scope: 'global',
    fn: async () => {
      if (mode === 'all') {
        const { repository: id } = await base.readRecent();
        await queueOwnChanges({ repository: id, changes, reviews, now });
      }
      await reviewQueued(services);
      await reviews.removeBefore(
        new Date(Date.parse(now()) - KEPT_MS).toISOString(),
      );
    },
  });
}
