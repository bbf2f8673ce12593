import { ConflictError, InputError } from '@backstage/errors';
import type {
  OpenChangeAnswer,
  OpenChangeRequest,
  Preview,
} from '@slipway/plugin-gitops-common/api';
import { ownedPaths } from '@slipway/plugin-gitops-common/change';
import type { GitOpsRepository } from '@slipway/plugin-gitops-node';
import type { ChangeRecord, ChangeStore } from '../store/ChangeStore';
import { followPullRequest } from './followPullRequest';
import type { PreviewedChange } from './previewChange';
import type { Person } from './readerContext';
import { toChange } from './toChange';
import { writeBranch } from './writeBranch';

/** Outcome of {@link openChange}; only broken promises throw. */
export type OpenChangeOutcome =
  | OpenChangeAnswer
  | { status: 'stale-preview'; message: string; preview: Preview }
  | { status: 'nothing-to-do' };

/** Opening takes seconds; a record without a pull request after this was left. */
const LEFT_AFTER_MS = 2 * 60_000;

/**
 * Opens a change: branch, commit, pull request. Calling it again, after
 * whatever happened, finds its own work and goes on from there.
 *
 * @throws InputError when lint has errors.
 * @throws ConflictError when somebody else's change or commit is in the way.
 */
export async function openChange(options: {
  request: OpenChangeRequest;
  preview: PreviewedChange;
  person: Person;
  repository: GitOpsRepository;
  changes: ChangeStore;
  newId(): string;
  now(): string;
}): Promise<OpenChangeOutcome> {
  const { request, preview, person, repository, changes, now } = options;
  const { plan, baseDigest, exists, snapshot } = preview;

  if (plan.digest !== request.planDigest || baseDigest !== request.baseDigest) {
    return {
      status: 'stale-preview',
      message:
        'The repository or the standards changed since the preview. Look at the new preview, then open again.',
      preview: { plan, baseDigest, exists },
    };
  }
  if (plan.edits.every(({ action }) => action === 'unchanged')) {
    return { status: 'nothing-to-do' };
  }
  const errors = plan.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new InputError(
      `Opening the change failed: lint has ${errors.length} error(s): ${errors
        .map(({ message, remediation }) => `${message} ${remediation}`)
        .join(' ')}`,
    );
  }

  const record = await beginRecord(options);
  try {
    const branch = await writeBranch({
      transport: repository.transport,
      plan,
      author: person,
      when: record.createdAt,
      baseRevision: snapshot.revision,
      ownedPaths: ownedPaths({
        standards: snapshot.standards,
        ...plan.identity,
      }),
    });
    await changes.update(
      record.id,
      {
        stage: 'committed',
        revision: branch.revision,
        planDigest: plan.digest,
        requestKey: request.requestKey,
      },
      now(),
    );
    const pullRequest = await findOrOpen({ ...options, record });
    await changes.update(
      record.id,
      {
        stage: 'opened',
        pullRequest: {
          number: pullRequest.number,
          url: pullRequest.url,
        },
      },
      now(),
    );
    return {
      status: answerStatus(branch.status, pullRequest.created),
      change: toChange(await changes.get(record.id)),
    };
  } catch (error) {
    if (error instanceof ConflictError && !record.pullRequest) {
      await changes.update(
        record.id,
        { stage: 'failed', failure: error.message },
        now(),
      );
    }
    throw error;
  }
}

function answerStatus(
  branch: 'written' | 'appended' | 'adopted',
  created: boolean,
): OpenChangeAnswer['status'] {
  if (created) {
    return 'opened';
  }
  return branch === 'appended' ? 'appended' : 'adopted';
}

/**
 * The living record of the identity, or a new one. A record that ended without
 * our hearing of it, or that somebody left before there was a pull request,
 * makes room.
 */
async function beginRecord(
  options: Parameters<typeof openChange>[0],
): Promise<ChangeRecord> {
  const { request, preview, person, repository, changes, newId, now } = options;
  const { plan } = preview;
  const begin = () =>
    changes.begin({
      id: newId(),
      identity: plan.identity,
      askedBy: person.userRef,
      requestKey: request.requestKey,
      planDigest: plan.digest,
      branch: plan.branch,
      now: now(),
    });
  let { record, created } = await begin();
  if (!created && record.pullRequest) {
    await followPullRequest({ record, forge: repository.forge, changes, now });
    ({ record, created } = await begin());
  }
  if (
    !created &&
    !record.pullRequest &&
    record.askedBy !== person.userRef &&
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
    ({ record, created } = await begin());
  }
  const someoneElse = !created && record.askedBy !== person.userRef;
  if (someoneElse && record.planDigest !== plan.digest) {
    throw new ConflictError(
      `Opening the change failed: ${record.askedBy} has a change of ${
        plan.identity.workload
      } to ${plan.identity.environment} under way${
        record.pullRequest ? ` (pull request ${record.pullRequest.number})` : ''
      }. Have it merged or closed first.`,
    );
  }
  return record;
}

async function findOrOpen(
  options: Parameters<typeof openChange>[0] & { record: ChangeRecord },
): Promise<{ number: number; url: string; created: boolean }> {
  const { preview, person, repository, record } = options;
  const { plan, snapshot } = preview;
  const { forge } = repository;
  const existing = await forge.findPullRequests({
    head: plan.branch,
    base: snapshot.branch,
  });
  const open = existing.find(({ state }) => state === 'open');
  if (open) {
    const { number, url } =
      open.title === plan.title && open.body === plan.body
        ? open
        : await forge.updatePullRequest(open.number, {
            title: plan.title,
            body: plan.body,
          });
    return { number, url, created: record.pullRequest === undefined };
  }
  const outcome = await forge.openPullRequest({
    head: plan.branch,
    base: snapshot.branch,
    title: plan.title,
    body: plan.body,
    askedBy: person.userRef,
  });
  if (outcome.status === 'refused') {
    throw new ConflictError(
      `Opening the pull request for ${plan.branch} failed: ${outcome.reason}`,
    );
  }
  const { number, url } = outcome.pullRequest;
  return { number, url, created: outcome.status === 'created' };
}
