import type { CheckResult } from '../CheckResult';
import type { ForgeOperation } from '../http/ForgeOperation';
import { combinedStatusSchema } from './giteaAnswers';
import { READ } from './giteaDialect';

/** The combined status of a commit; Actions write statuses as well. */
export async function readChecks(
  operation: ForgeOperation,
  repository: readonly string[],
  revision: string,
): Promise<CheckResult> {
  const { value } = await operation.send({
    what: 'Reading the statuses of the commit',
    method: 'GET',
    segments: [...repository, 'commits', revision, 'status'],
    answer: combinedStatusSchema,
    permission: READ,
  });
  // Without any status the combined state is empty, or "pending".
  return value.total_count === 0 ? 'success' : toResult(value.state);
}

function toResult(state: string): CheckResult {
  switch (state) {
    case 'success':
    case 'warning':
    case 'skipped':
      return 'success';
    case 'pending':
      return 'pending';
    default:
      return 'failure';
  }
}
