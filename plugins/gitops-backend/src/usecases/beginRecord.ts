import { ConflictError } from '@backstage/errors';
import type { GitOpsRepository } from '@slipway/plugin-gitops-node';
import type { ChangeRecord, ChangeStore } from '../store/ChangeStore';
import { followPullRequest } from './followPullRequest';
import type { PreviewedChange } from './previewChange';
import type { Person } from './readerContext';

/** Opening takes seconds; a record without a pull request after this was left. */
const LEFT_AFTER_MS = 2 * 60_000;

/** What {@link beginRecord} works on. */
export interface BeginRecordOptions {
  requestKey: string;
  preview: PreviewedChange;
  person: Person;
  repository: GitOpsRepository;
  changes: ChangeStore;
  newId(): string;
  now(): string;
}

/**
 * The living record of the identity, or a new one. A record that ended without
 * our hearing of it, or that somebody left before there was a pull request,
 * makes room.
 *
 * @returns the ended record too, when this very request made it: repeating a
 * request never opens what a person closed or merged.
 * @throws ConflictError when somebody else's change is under way, or that of a
 * namesake of another team.
 */
export async function beginRecord(
  options: BeginRecordOptions,
): Promise<ChangeRecord> {
  const { requestKey, preview, person, repository, changes, now } = options;
  const { plan } = preview;
  const earlier = await changes.findRequest(plan.identity, requestKey);
  if (earlier?.pullRequest && isOver(earlier)) {
    return earlier;
  }
  let { record, created } = await begin(options);
  if (!created && record.pullRequest) {
    await followPullRequest({ record, forge: repository.forge, changes, now });
    const followed = await changes.get(record.id);
    if (isOver(followed) && followed.requestKey === requestKey) {
      return followed;
    }
    ({ record, created } = await begin(options));
  }
  const isElses = () =>
    !created &&
    (record.askedBy !== person.userRef || record.team !== plan.identity.team);
  if (
    isElses() &&
    !record.pullRequest &&
    Date.parse(now()) - Date.parse(record.updatedAt) > LEFT_AFTER_MS
  ) {
    await changes.update(
      record.id,
      {
        stage: 'failed',
        failure: `It stopped before a pull request was opened, and ${person.userRef} asked for another change.`,
      },
      now(),
    );
    ({ record, created } = await begin(options));
  }
  if (isElses() && record.planDigest !== plan.digest) {
    throw new ConflictError(
      `Opening the change failed: ${record.askedBy} has a change of ${
        record.team
      }/${record.workload} to ${record.environment} under way${
        record.pullRequest ? ` (pull request ${record.pullRequest.number})` : ''
      }. Have it merged or closed first.`,
    );
  }
  return record;
}

/** Whether a change ended by what people did with its pull request. */
export function isOver({ stage }: ChangeRecord): boolean {
  return stage === 'merged' || stage === 'closed';
}

function begin(options: BeginRecordOptions) {
  const { requestKey, preview, person, changes, newId, now } = options;
  const { plan, kind } = preview;
  return changes.begin({
    id: newId(),
    identity: plan.identity,
    askedBy: person.userRef,
    requestKey,
    planDigest: plan.digest,
    branch: plan.branch,
    kind,
    title: plan.title,
    now: now(),
  });
}
