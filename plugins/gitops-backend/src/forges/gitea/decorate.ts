import { z } from 'zod';
import type { PullRequestDecoration } from '@slipway/plugin-gitops-node';
import type { ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { readPages } from '../http/readPages';
import { labelSchema, labelsSchema } from './giteaAnswers';
import { LABEL, WRITE } from './giteaDialect';

/** A pull request of a repository. */
interface Target {
  repository: readonly string[];
  number: number;
}

/** Of a label that did not exist. */
const COLOR = '#3b82f6';

/**
 * Adds labels, making those that do not exist, and asks teams for a review.
 *
 * @returns what could not be done and why.
 */
export async function decorate(
  operation: ForgeOperation,
  target: Target,
  { labels, reviewTeams }: PullRequestDecoration,
): Promise<string[]> {
  const failures = labels.length
    ? await addLabels(operation, target, labels)
    : [];
  for (const team of reviewTeams) {
    const failure = await attempt(operation, {
      what: `Asking the team ${team} for a review`,
      method: 'POST',
      segments: [
        ...target.repository,
        'pulls',
        String(target.number),
        'requested_reviewers',
      ],
      body: { team_reviewers: [team] },
      answer: z.unknown(),
      permission: WRITE,
    });
    failures.push(...failure);
  }
  return failures;
}

async function addLabels(
  operation: ForgeOperation,
  { repository, number }: Target,
  labels: readonly string[],
): Promise<string[]> {
  const known = await readPages(operation, {
    request: {
      what: 'Reading the labels',
      method: 'GET',
      segments: [...repository, 'labels'],
      answer: labelsSchema,
      permission: LABEL,
    },
    sizeParameter: 'limit',
    size: 50,
    most: 20,
  });
  const ids: number[] = [];
  const failures: string[] = [];
  for (const name of labels) {
    const id =
      known.find(label => label.name === name)?.id ??
      (await makeLabel(operation, repository, name));
    if (typeof id === 'number') {
      ids.push(id);
    } else {
      failures.push(id);
    }
  }
  if (ids.length === 0) {
    return failures;
  }
  const failure = await attempt(operation, {
    what: `Adding the labels ${labels.join(', ')}`,
    method: 'POST',
    segments: [...repository, 'issues', String(number), 'labels'],
    body: { labels: ids },
    answer: z.unknown(),
    permission: LABEL,
  });
  return [...failures, ...failure];
}

/** The id of the new label, or why there is none. */
async function makeLabel(
  operation: ForgeOperation,
  repository: readonly string[],
  name: string,
): Promise<number | string> {
  const request: ForgeRequest<typeof labelSchema> = {
    what: `Making the label ${name}`,
    method: 'POST',
    segments: [...repository, 'labels'],
    body: { name, color: COLOR },
    answer: labelSchema,
    permission: LABEL,
  };
  const answer = await operation.ask(request);
  return answer.kind === 'ok'
    ? answer.value.id
    : operation.errorOf(request, answer).message;
}

async function attempt(
  operation: ForgeOperation,
  request: ForgeRequest<z.ZodUnknown>,
): Promise<string[]> {
  const answer = await operation.ask(request);
  return answer.kind === 'ok'
    ? []
    : [operation.errorOf(request, answer).message];
}
