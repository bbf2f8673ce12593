import type { ChangeReview } from '@slipway/plugin-gitops-common/api';
import type { Forge, PullRequest } from '@slipway/plugin-gitops-node';
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
  const review = reviewOf(pullRequest);
  if (pullRequest.state === 'open') {
    if (JSON.stringify(review) !== JSON.stringify(record.review)) {
      await changes.update(record.id, { review }, now());
    }
    return false;
  }
  await changes.update(
    record.id,
    {
      stage: pullRequest.state,
      review,
      revision: pullRequest.mergedRevision ?? record.revision,
    },
    pullRequest.endedAt ?? now(),
  );
  return true;
}

/** Approvals of earlier commits do not count any more. */
function reviewOf({ checks, approvals, head }: PullRequest): ChangeReview {
  return {
    checks,
    approvals: approvals
      .filter(({ revision }) => revision === head.revision)
      .map(({ by, at }) => ({ by, at })),
  };
}
