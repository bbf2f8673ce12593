import { z } from 'zod';
import type { CommitStatus } from '@slipway/plugin-gitops-node';
import type { ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { shortText } from '../shortText';
import { WRITE } from './gitLabDialect';
import { readStatuses } from './readChecks';

const STATES = {
  pending: 'pending',
  success: 'success',
  failure: 'failed',
} as const;

/** Shows a result at a commit. */
export async function showStatus(
  operation: ForgeOperation,
  project: readonly string[],
  status: CommitStatus,
): Promise<string[]> {
  const { revision, context, description, url } = status;
  const state = STATES[status.state];
  const request: ForgeRequest<z.ZodUnknown> = {
    what: `Showing the result of ${context}`,
    method: 'POST',
    segments: [...project, 'statuses', revision],
    body: {
      state,
      name: context,
      description: shortText(description, 140),
      ...(url ? { target_url: url } : {}),
    },
    answer: z.unknown(),
    permission: WRITE,
  };
  const answer = await operation.ask(request);
  if (answer.kind === 'ok') {
    return [];
  }
  // GitLab refuses a status that is in that state already.
  if (answer.kind === 'refused' && [400, 409].includes(answer.status)) {
    const statuses = await readStatuses(operation, project, revision);
    if (
      statuses.some(shown => shown.name === context && shown.status === state)
    ) {
      return [];
    }
  }
  return [operation.errorOf(request, answer).message];
}
