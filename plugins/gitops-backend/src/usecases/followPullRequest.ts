import type { Forge } from '@slipway/plugin-gitops-node';
import type { ChangeRecord, ChangeStore } from '../store/ChangeStore';

/**
 * Brings a change record up to what its pull request became.
 *
 * @returns whether the change ended.
 */
export async function followPullRequest(options: {
  record: ChangeRecord;
  forge: Forge;
  changes: ChangeStore;
  now(): string;
}): Promise<boolean> {
  const { record, forge, changes, now } = options;
  if (!record.pullRequest) {
    return false;
  }
  const pullRequest = await forge.getPullRequest(record.pullRequest.number);
  if (!pullRequest) {
    await changes.update(
      record.id,
      {
        stage: 'failed',
        failure: `The pull request ${record.pullRequest.number} is not there any more.`,
      },
      now(),
    );
    return true;
  }
  if (pullRequest.state === 'open') {
    return false;
  }
  await changes.update(
    record.id,
    {
      stage: pullRequest.state,
      revision: pullRequest.mergedRevision ?? record.revision,
    },
    pullRequest.endedAt ?? now(),
  );
  return true;
}
