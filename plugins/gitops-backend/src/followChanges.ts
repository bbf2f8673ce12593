import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  gitOpsRepositoryTopic,
  type GitOpsRepository,
  type GitOpsRepositoryEvent,
} from '@slipway/plugin-gitops-node';
import type { BaseBranch } from './usecases/BaseBranch';
import { followArrivals } from './usecases/status/followArrivals';
import { followOpenChanges } from './usecases/followOpenChanges';
import type { StatusServices } from './usecases/status/StatusServices';
import { tellPeople, type Notify } from './usecases/tellPeople';

/**
 * Keeps changes up with their pull requests: at once when the forge tells of
 * it, and with a slow poll as a net.
 */
export async function followChanges(options: {
  events: EventsService;
  scheduler: SchedulerService;
  logger: LoggerService;
  repository: GitOpsRepository;
  base: BaseBranch;
  services: StatusServices;
  notify: Notify;
}): Promise<void> {
  const { events, scheduler, logger, repository, base, services } = options;
  const follow = async (pullRequest?: number) => {
    await followOpenChanges({
      forge: repository.forge,
      changes: services.changes,
      logger,
      now: services.now,
      pullRequest,
    });
    await tellPeople({ ...options, ...services });
  };
  const onEvent = async (event: GitOpsRepositoryEvent) => {
    if (event.kind === 'pull-request') {
      await follow(event.number);
    } else if (base.isAbout(event.branch)) {
      await base.renew();
    }
  };
  await events.subscribe({
    id: 'gitops',
    topics: [gitOpsRepositoryTopic],
    onEvent: ({ eventPayload }) =>
      onEvent(eventPayload as GitOpsRepositoryEvent),
  });
  const { webhooks } = repository;
  if (webhooks) {
    await events.subscribe({
      id: 'gitops-forge',
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
    id: 'follow-open-changes',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 20 },
    timeout: { minutes: 1 },
    fn: async () => {
      await follow();
      await followArrivals({ services, transport: repository.transport });
      await tellPeople({ ...options, ...services });
    },
  });
}
