import { hookOf } from './cluster/syncPolicy';
import type { SyncRun } from './cluster/SyncRun';

/**
 * What Argo CD says of a sync at an instant.
 * https://github.com/argoproj/argo-cd/blob/v3.5.1/gitops-engine/pkg/sync/sync_context.go
 *
 * @param now - milliseconds.
 */
export function operationMessage(run: SyncRun, now: number): string {
  const { failures, retries, startedAt, finishedAt } = run;
  if (failures.length === 0) {
    return now < finishedAt
      ? 'one or more synchronization tasks are running'
      : 'successfully synced (all tasks run)';
  }
  const reasons = failures.map(({ message }) => message).join(',');
  const message = failures.some(({ object }) => hookOf(object))
    ? `one or more synchronization tasks completed unsuccessfully, reason: ${reasons}`
    : `one or more objects failed to apply, reason: ${reasons}`;
  if (now >= finishedAt) {
    return retries > 0 ? `${message} (retried ${retries} times).` : message;
  }
  const attempt = attemptAt(run, now);
  return attempt === 0
    ? 'one or more synchronization tasks are running'
    : `${message}. Retrying attempt #${attempt} at ${clock(
        startedAt + ((finishedAt - startedAt) * attempt) / (retries + 1),
      )}.`;
}

/** Number of the retry that runs or is next; 0 during the first attempt. */
export function attemptAt(
  { startedAt, finishedAt, retries }: SyncRun,
  now: number,
): number {
  const share = (now - startedAt) / Math.max(1, finishedAt - startedAt);
  return Math.max(0, Math.min(retries, Math.floor(share * (retries + 1))));
}

/** `9:54AM`, as Go's time.Kitchen. */
function clock(milliseconds: number): string {
  const date = new Date(milliseconds);
  const hours = date.getUTCHours();
  return `${hours % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, '0')}${
    hours < 12 ? 'AM' : 'PM'
  }`;
}
