import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ChangeRecord, ChangeStore } from '../store/ChangeStore';
import { newsOf, type News } from './newsOf';

/** Days after which nothing is news any more. */
const MAX_DAYS = 7;

/** Sends a notification to one person. */
export type Notify = (userRef: string, news: News) => Promise<void>;

/**
 * Tells the people who asked what became of their changes, each news once,
 * whichever replica gets there first. One that cannot be delivered is logged and
 * not tried again: the change's page has it.
 */
export async function tellPeople(options: {
  changes: ChangeStore;
  notify: Notify;
  logger: LoggerService;
  now(): string;
}): Promise<void> {
  const { changes, notify, logger } = options;
  const since = new Date(
    Date.parse(options.now()) - MAX_DAYS * 86_400_000,
  ).toISOString();
  for (const record of await changes.listUntold(since)) {
    const news = newsOf(record);
    if (
      news &&
      (await changes.claimTelling(record.id, {
        before: record.told,
        key: news.key,
      }))
    ) {
      await deliver({ record, news, notify, logger });
    }
  }
}

async function deliver(options: {
  record: ChangeRecord;
  news: News;
  notify: Notify;
  logger: LoggerService;
}): Promise<void> {
  const { record, news, notify, logger } = options;
  try {
    await notify(record.askedBy, news);
  } catch (error) {
    logger.warn(
      `Telling ${record.askedBy} that ${news.title} failed.`,
      error instanceof Error ? error : { error: String(error) },
    );
  }
}
