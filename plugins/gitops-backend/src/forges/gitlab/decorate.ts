import { z } from 'zod';
import type { PullRequestDecoration } from '@slipway/plugin-gitops-node';
import type { ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { WRITE } from './gitLabDialect';

/**
 * Adds labels; GitLab makes those that it does not have. It asks persons for
 * reviews and no groups, so a group is left to its approval rules.
 *
 * @returns what could not be done and why.
 */
export async function decorate(
  operation: ForgeOperation,
  merge: { project: readonly string[]; iid: number },
  { labels, reviewTeams }: PullRequestDecoration,
): Promise<string[]> {
  const failure = labels.length
    ? await addLabels(operation, merge, labels)
    : undefined;
  return [
    ...(failure === undefined ? [] : [failure]),
    ...reviewTeams.map(
      team =>
        `GitLab asks persons for a review and no groups, so ${team} was not asked: approval rules or a CODEOWNERS file of the project do that.`,
    ),
  ];
}

async function addLabels(
  operation: ForgeOperation,
  { project, iid }: { project: readonly string[]; iid: number },
  labels: readonly string[],
): Promise<string | undefined> {
  const request: ForgeRequest<z.ZodUnknown> = {
    what: `Adding the labels ${labels.join(', ')}`,
    method: 'PUT',
    segments: [...project, 'merge_requests', String(iid)],
    body: { add_labels: [...labels] },
    answer: z.unknown(),
    permission: WRITE,
  };
  const answer = await operation.ask(request);
  return answer.kind === 'ok'
    ? undefined
    : operation.errorOf(request, answer).message;
}
