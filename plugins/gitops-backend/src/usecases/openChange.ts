import { ConflictError, InputError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  OpenChangeAnswer,
  OpenChangeRequest,
  Preview,
} from '@slipway/plugin-gitops-common/api';
import { ownedPaths } from '@slipway/plugin-gitops-common/change';
import type {
  GitOpsRepository,
  RepositoryAccess,
} from '@slipway/plugin-gitops-node';
import type { ChangeRecord, ChangeStore } from '../store/ChangeStore';
import { beginRecord, isOver } from './beginRecord';
import { decorate } from './decorate';
import { findOrOpen } from './findOrOpen';
import type { PreviewedChange } from './previewChange';
import type { PullRequestSettings } from './PullRequestSettings';
import type { Person } from './readerContext';
import { toChange } from './toChange';
import { writeBranch, type WrittenBranch } from './writeBranch';

/** Outcome of {@link openChange}; only broken promises throw. */
export type OpenChangeOutcome =
  | OpenChangeAnswer
  | { status: 'stale-preview'; message: string; preview: Preview }
  | { status: 'hand-edits'; message: string; preview: Preview }
  | { status: 'nothing-to-do' };

/** What {@link openChange} works on. */
export interface OpenChangeOptions {
  request: OpenChangeRequest;
  preview: PreviewedChange;
  person: Person;
  /** The repository by the platform's credentials. */
  repository: GitOpsRepository;
  /** The same as the person, where the person brought a token. */
  access: RepositoryAccess;
  settings: PullRequestSettings;
  /** The forge's name of the team that owns the workload. */
  findReviewTeam(owner: string): Promise<string | undefined>;
  changes: ChangeStore;
  logger: LoggerService;
  newId(): string;
  now(): string;
}

/**
 * Opens a change: branch, commit, pull request. Calling it again, after
 * whatever happened, finds its own work and goes on from there.
 *
 * @throws InputError when lint has errors, or a file has a credential.
 * @throws ConflictError when somebody else's change or commit is in the way.
 */
export async function openChange(
  options: OpenChangeOptions,
): Promise<OpenChangeOutcome> {
  const { request, preview, person, changes, now } = options;
  const obstacle = obstacleOf(request, preview);
  if (obstacle) {
    return obstacle;
  }
  const record = await beginRecord({
    ...options,
    requestKey: request.requestKey,
  });
  if (isOver(record)) {
    return answerEnded(record);
  }
  if (record.pullRequest && record.askedBy !== person.userRef) {
    // The same plan: its pull request stays in the words of whoever asked first.
    return { status: 'adopted', change: toChange(record), warnings: [] };
  }
  try {
    return await carryOut(options, record);
  } catch (error) {
    if (isFinal(error) && !record.pullRequest) {
      await changes.update(
        record.id,
        { stage: 'failed', failure: error.message },
        now(),
      );
    }
    throw error;
  }
}

/** Whether asking again without a change somewhere would end the same. */
function isFinal(error: unknown): error is Error {
  return error instanceof ConflictError || error instanceof InputError;
}

/** Why nothing is written at all. */
function obstacleOf(
  request: OpenChangeRequest,
  preview: PreviewedChange,
): OpenChangeOutcome | undefined {
  const { plan, baseDigest, answer } = preview;
  if (plan.digest !== request.planDigest || baseDigest !== request.baseDigest) {
    return {
      status: 'stale-preview',
      message:
        'The repository or the standards changed since the preview. Look at the new preview, then open again.',
      preview: answer,
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
  const lost = answer.handEdits.filter(({ fate }) => fate === 'lost');
  if (lost.length > 0 && !request.overwriteHandEdits) {
    return {
      status: 'hand-edits',
      message: `${lost.length} ${
        lost.length === 1 ? 'file was' : 'files were'
      } edited by hand since the last release (${lost
        .map(({ path }) => path)
        .join(
          ', ',
        )}). The change would write over it. Look at the difference, then open with overwriteHandEdits.`,
      preview: answer,
    };
  }
  return undefined;
}

/** The same request again, after people were done with what it opened. */
function answerEnded(record: ChangeRecord): OpenChangeOutcome {
  if (record.stage === 'merged') {
    return { status: 'adopted', change: toChange(record), warnings: [] };
  }
  throw new ConflictError(
    `Opening the change again failed: its pull request ${record.pullRequest?.number} was closed by a person. Ask anew if it should be opened all the same.`,
  );
}

async function carryOut(
  options: OpenChangeOptions,
  record: ChangeRecord,
): Promise<OpenChangeAnswer> {
  const { request, preview, person, access, settings, changes, now } = options;
  const { plan, snapshot } = preview;
  const branch = await writeBranch({
    transport: access.transport,
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
      kind: preview.kind,
      title: plan.title,
      description: preview.description,
    },
    now(),
  );
  const pullRequest = await findOrOpen({
    preview,
    forge: access.forge,
    askedBy: person.userRef,
    draft: settings.draft,
    known: record.pullRequest !== undefined,
  });
  const { number, url } = pullRequest;
  await changes.update(
    record.id,
    { stage: 'opened', pullRequest: { number, url } },
    now(),
  );
  const warnings = await decorate({
    ...options,
    // Labels and statuses are the platform's to set, whoever asks.
    forge: options.repository.forge,
    pullRequest: number,
    revision: branch.revision,
    findings: plan.findings,
    reviewTeam: settings.requestReviews
      ? await options.findReviewTeam(preview.owner)
      : undefined,
  });
  return {
    status: answerStatus(branch.status, pullRequest.created),
    change: toChange(await changes.get(record.id)),
    warnings,
  };
}

function answerStatus(
  branch: WrittenBranch['status'],
  created: boolean,
): OpenChangeAnswer['status'] {
  if (created) {
    return 'opened';
  }
  return branch === 'appended' ? 'appended' : 'adopted';
}
