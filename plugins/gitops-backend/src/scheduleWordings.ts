import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  wordSummaries,
  type WordingServices,
} from './usecases/wording/wordSummaries';

/**
 * Schedules the wording of what changed: by one replica, behind the reading, so
 * that no page and no reading waits for a model.
 */
export async function scheduleWordings(options: {
  scheduler: SchedulerService;
  services: WordingServices;
}): Promise<void> {
  const { scheduler, services } = options;
  if (services.gate.mode === 'off') {
    return;
  }
  await scheduler.scheduleTask({
    id: 'word-summaries',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 5 },
    scope: 'global',
    fn: async () => {
      await wordSummaries(services);
    },
  });
}
