import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type LoggerService,
  type RootConfigService,
  type SchedulerService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Controller, GitTransport } from '@slipway/plugin-gitops-node';
import type { BaseBranch } from './usecases/BaseBranch';
import { measureDistances } from './usecases/status/measureDistances';
import { followArrivals } from './usecases/status/followArrivals';
import { refreshInstance } from './usecases/status/refreshInstance';
import type { StatusServices } from './usecases/status/StatusServices';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 30 },
  timeout: { minutes: 2 },
  initialDelay: { seconds: 3 },
};

const DEFAULT_MAX_READS = 100;

/** Milliseconds after which other unwell Applications have their turn. */
const TURN = 30_000;

/**
 * Schedules the reading of every instance: once per window, by whichever replica
 * takes the task. Each instance has a task of its own, so that a slow one holds
 * up none of the others.
 */
export async function scheduleRefreshes(options: {
  config: RootConfigService;
  scheduler: SchedulerService;
  logger: LoggerService;
  services: StatusServices;
  transport: GitTransport;
  base: BaseBranch;
}): Promise<void> {
  const { config, scheduler, services } = options;
  const schedule = config.has('gitops.refresh.schedule')
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig('gitops.refresh.schedule'),
      )
    : DEFAULT_SCHEDULE;
  const maxReads =
    config.getOptionalNumber('gitops.refresh.maxReads') ?? DEFAULT_MAX_READS;
  if (!Number.isInteger(maxReads) || maxReads < 1 || maxReads > 5_000) {
    throw new InputError(
      `The gitops backend did not start: gitops.refresh.maxReads is ${maxReads}. Use a whole number from 1 to 5000.`,
    );
  }
  const names = services.controllers.map(({ instance }) => instance);
  await services.applications.removeOtherInstances(names);
  await services.instances.removeOthers(names);
  for (const controller of services.controllers) {
    await scheduler.scheduleTask({
      ...schedule,
      id: `refresh-${controller.instance}`,
      scope: 'global',
      fn: signal =>
        refresh({
          ...options,
          controller,
          maxReads,
          signal: signal as AbortSignal,
        }),
    });
  }
}

async function refresh(options: {
  controller: Controller;
  services: StatusServices;
  transport: GitTransport;
  base: BaseBranch;
  logger: LoggerService;
  maxReads: number;
  signal: AbortSignal;
}): Promise<void> {
  const { controller, logger, base } = options;
  const started = Date.now();
  const refreshed = await refreshInstance({
    ...options,
    turn: Math.floor(started / TURN),
  });
  if (refreshed.status !== 'done') {
    if (refreshed.status === 'failed') {
      logger.warn(
        `Reading the instance "${controller.instance}" failed; pages show what was known, with the reason.`,
      );
    }
    return;
  }
  if (refreshed.failed > 0) {
    logger.warn(
      `Reading ${refreshed.failed} of ${refreshed.read} Applications of the instance "${controller.instance}" on their own failed; pages show what its list tells of them.`,
    );
  }
  if (refreshed.changed > 0) {
    await followArrivals(options);
    const { standards } = await base.readRecent();
    await measureDistances({
      ...options,
      standards,
      workloads: refreshed.workloads,
    });
  }
}
