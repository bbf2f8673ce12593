import type { GitOpsRepositoryEvent } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import { isSameRepository } from '../webhooks/isSameRepository';
import { readPush } from '../webhooks/readPush';

const number = z.object({ number: z.number().int().positive() });

/**
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads: the events
 * `pull_request`, `pull_request_review`, `check_run`, `check_suite` and `push`.
 * `status` names no pull request.
 */
const payloadSchema = z.object({
  repository: z.object({ html_url: z.string() }),
  pull_request: number.optional(),
  check_run: z.object({ pull_requests: z.array(number) }).optional(),
  check_suite: z.object({ pull_requests: z.array(number) }).optional(),
});

/** What a webhook of GitHub tells of our repository. */
export function readGitHubWebhook(
  payload: unknown,
  webUrl: string,
): GitOpsRepositoryEvent | undefined {
  const parsed = payloadSchema.safeParse(payload);
  if (
    !parsed.success ||
    !isSameRepository(parsed.data.repository.html_url, webUrl)
  ) {
    return undefined;
  }
  const { pull_request, check_run, check_suite } = parsed.data;
  const pull =
    pull_request ??
    check_run?.pull_requests.at(0) ??
    check_suite?.pull_requests.at(0);
  return pull
    ? { kind: 'pull-request', number: pull.number }
    : readPush(payload);
}
