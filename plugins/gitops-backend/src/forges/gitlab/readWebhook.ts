import type { GitOpsRepositoryEvent } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import { isSameRepository } from '../webhooks/isSameRepository';
import { readPush } from '../webhooks/readPush';

const iid = z.object({ iid: z.number().int().positive() });

/**
 * https://docs.gitlab.com/user/project/integrations/webhook_events/: merge
 * request, comment, pipeline and push events.
 */
const payloadSchema = z.object({
  object_kind: z.string(),
  project: z.object({ web_url: z.string() }),
  object_attributes: z.looseObject({}).optional(),
  merge_request: iid.nullish(),
});

/** What a webhook of GitLab tells of our project. */
export function readGitLabWebhook(
  payload: unknown,
  webUrl: string,
): GitOpsRepositoryEvent | undefined {
  const parsed = payloadSchema.safeParse(payload);
  if (
    !parsed.success ||
    !isSameRepository(parsed.data.project.web_url, webUrl)
  ) {
    return undefined;
  }
  const { object_kind, object_attributes, merge_request } = parsed.data;
  const merge =
    object_kind === 'merge_request'
      ? iid.safeParse(object_attributes).data
      : merge_request;
  if (merge) {
    return { kind: 'pull-request', number: merge.iid };
  }
  return object_kind === 'push' ? readPush(payload) : undefined;
}
