import type { Change, ChangeLife } from '../api';
import type { Diagnosis } from '../diagnosis';
import { commitOfRevision } from '../status';

type LifeStage = ChangeLife['stages'][number];

/**
 * What is known of the Application that a change was made for.
 *
 * @public
 */
export interface ArrivedAt {
  /** Name of the Application. */
  name: string;
  sync: { status: string; revisions: readonly string[] };
  health: { status: string };
  operation?: { phase: string };
  /** Whether the controller syncs by itself. */
  automated: boolean;
  diagnoses: readonly Pick<Diagnosis, 'role' | 'cause'>[];
  /** Why its controller could not be read, when it could not. */
  unread?: string;
}

/** Milliseconds that a sync may take before it counts as stopped. */
const PATIENCE = 10 * 60_000;

/**
 * The life of a change from asked to healthy: what was reached, what it waits
 * for, and where it stopped when it was merged and did not arrive.
 *
 * @param options.approvals - how many the environment asks for.
 * @param options.application - missing when no controller shows it.
 * @param options.now - ISO 8601.
 *
 * @public
 */
export function changeLife(options: {
  change: Change;
  approvals: number;
  application?: ArrivedAt;
  now: string;
}): ChangeLife {
  const { change } = options;
  const at = (stage: Change['history'][number]['stage']) =>
    change.history.find(entry => entry.stage === stage)?.at;
  const merged = at('merged');
  const ended = change.stage === 'closed' || change.stage === 'failed';
  const stopped = stoppedAt(options, merged);
  return {
    change,
    stages: [
      { stage: 'asked', state: 'done', at: at('asked') },
      opened(change, at('opened')),
      checks(change, Boolean(merged)),
      approved(options, Boolean(merged)),
      reached('merged', {
        at: merged,
        open: change.stage === 'opened' && mayMerge(options),
        note: 'Somebody who may merges it.',
      }),
      reached('synced', {
        at: at('synced'),
        open: Boolean(merged),
        note: stopped ?? 'The controller reads the merged revision.',
        failed: Boolean(stopped),
      }),
      reached('healthy', {
        at: at('healthy'),
        open: Boolean(at('synced')),
        note: stopped ?? 'The pods start.',
        failed: Boolean(stopped),
      }),
    ],
    stopped: ended ? change.failure ?? 'The pull request was closed.' : stopped,
  };
}

function opened(change: Change, at: string | undefined): LifeStage {
  if (at) {
    return { stage: 'opened', state: 'done', at };
  }
  return change.stage === 'failed'
    ? { stage: 'opened', state: 'failed', note: change.failure }
    : { stage: 'opened', state: 'waiting' };
}

function checks({ review, stage }: Change, merged: boolean): LifeStage {
  const result = review?.checks;
  if (result === 'success' || (merged && result === undefined)) {
    return { stage: 'checks', state: 'done' };
  }
  if (result === 'failure') {
    return {
      stage: 'checks',
      state: 'failed',
      note: 'The checks of the pull request fail; its page says why.',
    };
  }
  return {
    stage: 'checks',
    state: stage === 'opened' ? 'waiting' : 'not-reached',
  };
}

function approved(
  { change, approvals }: { change: Change; approvals: number },
  merged: boolean,
): LifeStage {
  const given = change.review?.approvals ?? [];
  if (approvals === 0) {
    return { stage: 'approved', state: 'not-needed' };
  }
  if (given.length >= approvals) {
    return {
      stage: 'approved',
      state: 'done',
      at: given.map(({ at }) => at).sort()[approvals - 1],
      note: `By ${given.map(({ by }) => by).join(', ')}.`,
    };
  }
  if (merged) {
    // Whoever may merge without approvals did so.
    return { stage: 'approved', state: 'not-needed' };
  }
  return {
    stage: 'approved',
    state: change.stage === 'opened' ? 'waiting' : 'not-reached',
    note: `${given.length} of ${approvals} approvals.`,
  };
}

function mayMerge(options: { change: Change; approvals: number }): boolean {
  const { review } = options.change;
  return (
    review?.checks === 'success' && review.approvals.length >= options.approvals
  );
}

function reached(
  stage: LifeStage['stage'],
  options: { at?: string; open: boolean; note: string; failed?: boolean },
): LifeStage {
  if (options.at) {
    return { stage, state: 'done', at: options.at };
  }
  if (!options.open) {
    return { stage, state: 'not-reached' };
  }
  return {
    stage,
    state: options.failed ? 'failed' : 'waiting',
    note: options.note,
  };
}

/** Where a merged change is held up, one sentence. */
function stoppedAt(
  options: Parameters<typeof changeLife>[0],
  merged: string | undefined,
): string | undefined {
  const { change, application, now } = options;
  const reachedAll = change.history.some(({ stage }) => stage === 'healthy');
  if (!merged || reachedAll) {
    return undefined;
  }
  const late = Date.parse(now) - Date.parse(merged) > PATIENCE;
  if (!application) {
    return late
      ? 'It was merged, and no controller shows an Application for it. Check that the Application is applied, and what the portal’s credentials may read.'
      : undefined;
  }
  const { sync, health, operation, automated } = application;
  const [cause] = application.diagnoses;
  const synced = change.history.some(({ stage }) => stage === 'synced');
  const explained = cause ? ` ${cause.cause}` : '';
  if (application.unread) {
    return `It was merged, and ${application.name} was not read since: ${application.unread}`;
  }
  if (synced) {
    return ['Degraded', 'Missing', 'Unknown'].includes(health.status) ||
      (late && health.status !== 'Healthy')
      ? `It was synced, and ${application.name} is ${health.status}.${explained}`
      : undefined;
  }
  if (['Failed', 'Error'].includes(operation?.phase ?? '')) {
    return `It was merged, and the sync of ${application.name} ended as ${operation?.phase}.${explained}`;
  }
  if (sync.status === 'Unknown') {
    return `It was merged, and ${application.name} cannot be compared with Git.${explained}`;
  }
  if (
    !automated &&
    sync.status === 'OutOfSync' &&
    change.revision !== undefined &&
    sync.revisions
      .map(revision => commitOfRevision(revision))
      .includes(change.revision)
  ) {
    return `It was merged, and a person starts the sync of ${application.name}: this environment syncs by hand.`;
  }
  return late
    ? `It was merged more than ten minutes ago, and ${application.name} is ${
        sync.status
      } at ${sync.revisions[0] ?? 'no revision'}.${explained}`
    : undefined;
}
