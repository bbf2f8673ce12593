import { z } from 'zod';
import type { PullRequestDecoration } from '@slipway/plugin-gitops-node';
import type { ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { labelsSchema } from './gitHubAnswers';

/**
 * Adds labels and asks teams for a review, each on its own: one team that
 * cannot be asked does not keep the others from being asked.
 *
 * @returns what could not be done and why.
 */
export async function decorate(
  operation: ForgeOperation,
  pull: { repository: readonly string[]; number: number },
  { labels, reviewTeams }: PullRequestDecoration,
): Promise<string[]> {
  const failures = labels.length
    ? [await addLabels(operation, pull, labels)]
    : [];
  for (const team of reviewTeams) {
    failures.push(await askTeam(operation, pull, team));
  }
  return failures.filter(failure => failure !== undefined);
}

/** GitHub makes the labels that it does not have. */
async function addLabels(
  operation: ForgeOperation,
  { repository, number }: { repository: readonly string[]; number: number },
  labels: readonly string[],
): Promise<string | undefined> {
  const request: ForgeRequest<typeof labelsSchema> = {
    what: `Adding the labels ${labels.join(', ')}`,
    method: 'POST',
    segments: [...repository, 'issues', String(number), 'labels'],
    body: { labels: [...labels] },
    answer: labelsSchema,
    permission: 'Issues: write or Pull requests: write',
  };
  const answer = await operation.ask(request);
  if (answer.kind !== 'ok') {
    return operation.errorOf(request, answer).message;
  }
  const names = answer.value.map(({ name }) => name.toLowerCase());
  const missing = labels.filter(label => !names.includes(label.toLowerCase()));
  return missing.length === 0
    ? undefined
    : `GitHub did not add the labels ${missing.join(', ')}.`;
}

async function askTeam(
  operation: ForgeOperation,
  { repository, number }: { repository: readonly string[]; number: number },
  team: string,
): Promise<string | undefined> {
  const request: ForgeRequest<z.ZodUnknown> = {
    what: `Asking the team ${team} for a review`,
    method: 'POST',
    segments: [...repository, 'pulls', String(number), 'requested_reviewers'],
    body: { team_reviewers: [team] },
    answer: z.unknown(),
    permission: 'Pull requests: write',
  };
  const answer = await operation.ask(request);
  return answer.kind === 'ok'
    ? undefined
    : operation.errorOf(request, answer).message;
}
