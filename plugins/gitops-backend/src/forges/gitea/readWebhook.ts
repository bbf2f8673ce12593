import type { GitOpsRepositoryEvent } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import { isSameRepository } from '../webhooks/isSameRepository';
import { readPush } from '../webhooks/readPush';

/**
 * https://docs.gitea.com/usage/webhooks: pull request events, their reviews, and
 * push. Forgejo sends the same. A status names no pull request.
 */
const payloadSchema = z.object({
  repository: z.object({ html_url: z.string() }),
  pull_request: z.object({ number: z.number().int().positive() }).nullish(),
});

/** What a webhook of Gitea or Forgejo tells of our repository. */
export function readGiteaWebhook(
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
  const { pull_request: pull } = parsed.data;
  return pull
    ? { kind: 'pull-request', number: pull.number }
    : readPush(payload);
}
