import type { GitOpsRepositoryEvent } from '@slipway/plugin-gitops-node';
import { z } from 'zod';

/** A push, which all forges tell with the same two fields. */
export const pushSchema = z.object({
  ref: z.string().startsWith('refs/heads/'),
  after: z.string().regex(/^[0-9a-f]{40}$/),
});

const NOTHING = '0'.repeat(40);

/** `undefined` for tags, and for a branch that was deleted. */
export function readPush(payload: unknown): GitOpsRepositoryEvent | undefined {
  const push = pushSchema.safeParse(payload);
  return push.success && push.data.after !== NOTHING
    ? {
        kind: 'branch',
        branch: push.data.ref.slice('refs/heads/'.length),
        revision: push.data.after,
      }
    : undefined;
}
