import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Forge } from '@slipway/plugin-gitops-node';
import type { ChangeStore } from '../store/ChangeStore';
import { followPullRequest } from './followPullRequest';

/**
 * Looked at in one poll. Each takes a few calls to the forge, whose limits are
 * by the hour: what webhooks do not tell may take its time.
 */
const PER_POLL = 10;

/**
 * Brings living changes up to the forge: the one of a pull request, or those that
 * were looked at longest ago.
 */
export async function followOpenChanges(options: {
  forge: Forge;
  changes: ChangeStore;
  logger: LoggerService;
  now(): string;
  pullRequest?: number;
}): Promise<void> {
  const { forge, changes, logger, now, pullRequest } = options;
  const repository = await idOf(forge, logger);
  if (repository === undefined) {
    return;
  }
  const found =
    pullRequest === undefined
      ? await changes.listToFollow({ repository, limit: PER_POLL })
      : [await changes.findOpen({ repository, pullRequest })];
  for (const record of found) {
    if (!record) {
      continue;
    }
    await changes.markFollowed(record.id, now());
    try {
      await followPullRequest({ ...options, record });
    } catch (error) {
      // One pull request that cannot be read must not keep the others behind.
      logger.warn(
        `Following pull request ${record.pullRequest?.number} of change ${record.id} failed; it is tried again with a later poll.`,
        error instanceof Error ? error : { error: String(error) },
      );
    }
  }
}

/** A portal may have had another repository, whose numbers mean something else. */
async function idOf(
  forge: Forge,
  logger: LoggerService,
): Promise<string | undefined> {
  try {
    const { id } = await forge.describe();
    return id;
  } catch (error) {
    logger.warn(
      'Following pull requests failed, since the forge does not tell of the GitOps repository; it is tried again with a later poll.',
      error instanceof Error ? error : { error: String(error) },
    );
    return undefined;
  }
}
