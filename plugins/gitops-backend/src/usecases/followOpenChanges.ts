import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Forge } from '@slipway/plugin-gitops-node';
import type { ChangeStore } from '../store/ChangeStore';
import { followPullRequest } from './followPullRequest';

/** Brings all living changes, or the one of a pull request, up to the forge. */
export async function followOpenChanges(options: {
  forge: Forge;
  changes: ChangeStore;
  logger: LoggerService;
  now(): string;
  pullRequest?: number;
}): Promise<void> {
  const { changes, logger, pullRequest } = options;
  for (const record of await changes.listOpen()) {
    if (
      pullRequest !== undefined &&
      record.pullRequest?.number !== pullRequest
    ) {
      continue;
    }
    try {
      await followPullRequest({ ...options, record });
    } catch (error) {
      // One pull request that cannot be read must not keep the others behind.
      logger.warn(
        `Following pull request ${record.pullRequest?.number} of change ${record.id} failed; it is tried again with the next poll.`,
        error instanceof Error ? error : { error: String(error) },
      );
    }
  }
}
