import { worstResult, type CheckResult } from '../CheckResult';
import type { ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { readPages } from '../http/readPages';
import {
  statusesSchema,
  type MergeRequest,
  type Status,
} from './gitLabAnswers';
import { READ } from './gitLabDialect';

/** The latest statuses of a commit: jobs of its pipelines, and those of others. */
export function readStatuses(
  operation: ForgeOperation,
  project: readonly string[],
  revision: string,
): Promise<Status[]> {
  const request: ForgeRequest<typeof statusesSchema> = {
    what: 'Reading the statuses of the commit',
    method: 'GET',
    segments: [...project, 'repository', 'commits', revision, 'statuses'],
    answer: statusesSchema,
    permission: READ,
  };
  return readPages(operation, {
    request,
    sizeParameter: 'per_page',
    size: 100,
    most: 10,
  });
}

/**
 * The statuses together with the pipeline, which may be there before its jobs.
 * A job that may fail is none that counts.
 */
export function toChecks(
  { sha, head_pipeline: pipeline }: MergeRequest,
  statuses: readonly Status[],
): CheckResult {
  return worstResult([
    pipeline?.sha === sha ? toResult(pipeline.status) : 'success',
    ...statuses
      .filter(({ allow_failure }) => !allow_failure)
      .map(({ status }) => toResult(status)),
  ]);
}

/** https://docs.gitlab.com/ci/pipelines/#pipeline-status */
function toResult(status: string): CheckResult {
  switch (status) {
    case 'success':
    case 'skipped':
      return 'success';
    case 'failed':
    case 'canceled':
    case 'canceling':
      return 'failure';
    default:
      return 'pending';
  }
}
