import type { ForgeFailure } from '../http/forgeError';
import type { ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { isRateLimited } from '../http/rateLimit';
import { worstResult, type CheckResult } from '../CheckResult';
import { checkRunsSchema, combinedStatusSchema } from './gitHubAnswers';

/** Conclusions that do not stand in the way of a merge. */
const PASSED = ['success', 'neutral', 'skipped'];

/** A hundred check runs each. */
const MOST_PAGES = 5;

/**
 * Commit statuses and check runs of a revision together: GitHub keeps them
 * apart, and Actions writes check runs only.
 */
export async function readChecks(
  operation: ForgeOperation,
  repository: readonly string[],
  revision: string,
): Promise<CheckResult> {
  const commit = [...repository, 'commits', revision];
  const [{ value: status }, runs] = await Promise.all([
    operation.send({
      what: 'Reading the commit statuses',
      method: 'GET',
      segments: [...commit, 'status'],
      query: { per_page: '1' },
      answer: combinedStatusSchema,
      permission: 'Commit statuses: read',
    }),
    readRuns(operation, commit),
  ]);
  return worstResult([
    // Without any status the combined state is "pending".
    status.total_count === 0 ? 'success' : toResult(status.state),
    ...runs,
  ]);
}

/**
 * Without the permission for check runs nobody can say that they went well:
 * they stay pending, and the rest of the pull request can be read.
 */
async function readRuns(
  operation: ForgeOperation,
  commit: readonly string[],
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const request: ForgeRequest<typeof checkRunsSchema> = {
      what: 'Reading the check runs',
      method: 'GET',
      segments: [...commit, 'check-runs'],
      query: { per_page: '100', page: String(page) },
      answer: checkRunsSchema,
      permission: 'Checks: read',
    };
    const answer = await operation.ask(request);
    if (answer.kind === 'refused' && isForbidden(answer)) {
      return ['pending'];
    }
    if (answer.kind !== 'ok') {
      throw operation.errorOf(request, answer);
    }
    const { total_count, check_runs } = answer.value;
    results.push(...check_runs.map(toRunResult));
    if (check_runs.length === 0 || results.length >= total_count) {
      break;
    }
  }
  return results;
}

function isForbidden({
  status,
  headers,
}: Extract<ForgeFailure, { kind: 'refused' }>): boolean {
  return status === 403 && !isRateLimited(status, headers);
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
