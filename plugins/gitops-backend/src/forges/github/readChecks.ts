import type { ForgeOperation } from '../http/ForgeOperation';
import { worstResult, type CheckResult } from '../CheckResult';
import { checkRunsSchema, combinedStatusSchema } from './gitHubAnswers';

/** Conclusions that do not stand in the way of a merge. */
const PASSED = ['success', 'neutral', 'skipped'];

/**
 * Commit statuses and check runs of a revision together: GitHub keeps them
 * apart, and Actions writes check runs only.
 */
export async function readChecks(
  operation: ForgeOperation,
  repository: readonly string[],
  revision: string,
): Promise<CheckResult> {
  const what = 'Reading the checks';
  const commit = [...repository, 'commits', revision];
  const [{ value: status }, { value: checks }] = await Promise.all([
    operation.send({
      what,
      method: 'GET',
      segments: [...commit, 'status'],
      query: { per_page: '1' },
      answer: combinedStatusSchema,
      permission: 'Commit statuses: read',
    }),
    operation.send({
      what,
      method: 'GET',
      segments: [...commit, 'check-runs'],
      query: { per_page: '100' },
      answer: checkRunsSchema,
      permission: 'Checks: read',
    }),
  ]);
  return worstResult([
    // Without any status the combined state is "pending".
    status.total_count === 0 ? 'success' : toResult(status.state),
    ...checks.check_runs.map(run => toRunResult(run)),
  ]);
}

function toResult(state: string): CheckResult {
  switch (state) {
    case 'success':
    case 'pending':
      return state;
    default:
      return 'failure';
  }
}

function toRunResult(run: {
  status: string;
  conclusion?: string | null;
}): CheckResult {
  if (run.status !== 'completed') {
    return 'pending';
  }
  return PASSED.includes(run.conclusion ?? '') ? 'success' : 'failure';
}
