import type { ReleaseDecision } from '../authorization';
import { toReleaseResource, type RecordedWorkload } from './listWorkloads';

/** Those that a person may read, in one of their environments at least. */
export function readableWorkloads(
  workloads: readonly RecordedWorkload[],
  decision: ReleaseDecision | undefined,
): RecordedWorkload[] {
  return workloads.filter(entry =>
    [undefined, ...entry.environments].some(environment =>
      decision?.allows(toReleaseResource({ ...entry, environment }, workloads)),
    ),
  );
}
