import type {
  AuditorService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { createModelClient, type AddedModel } from './models/createModelClient';
import { readModelSettings } from './models/readModelSettings';
import { ModelCallStore } from './store/ModelCallStore';
import { ModelGate } from './usecases/model/ModelGate';

const DAY_MS = 24 * 60 * 60_000;

/** The way to the language model, as the configuration has it; records of calls are removed after a while. */
export async function createModelGate(options: {
  config: RootConfigService;
  added?: AddedModel;
  knex: Knex;
  auditor: AuditorService;
  logger: LoggerService;
  scheduler: SchedulerService;
  newId(): string;
  now(): string;
}): Promise<ModelGate> {
  const { config, added, knex, scheduler, now } = options;
  const { provider, ...settings } = readModelSettings(config);
  const calls = new ModelCallStore(knex);
  await scheduler.scheduleTask({
    id: 'forget-model-calls',
    frequency: { hours: 6 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 5 },
    fn: async () => {
      await calls.removeBefore(
        new Date(Date.parse(now()) - settings.keepDays * DAY_MS).toISOString(),
      );
    },
  });
  return new ModelGate({
    ...options,
    client: createModelClient({ provider, added }),
    settings,
    calls,
  });
}
