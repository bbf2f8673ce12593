import type { CommitStatus } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import type { ForgeOperation } from './http/ForgeOperation';
import { shortText } from './shortText';

/**
 * Shows a result at a commit, by the API that GitHub has and Gitea took over;
 * descriptions have 140 characters.
 *
 * @param options.permission - what the token needs, in the forge's words.
 */
export async function showCommitStatus(
  operation: ForgeOperation,
  options: {
    repository: readonly string[];
    status: CommitStatus;
    permission: string;
  },
): Promise<string[]> {
  const { repository, status, permission } = options;
  const { revision, context, state, description, url } = status;
  await operation.send({
    what: `Showing the result of ${context}`,
    method: 'POST',
    segments: [...repository, 'statuses', revision],
    body: {
      state,
      context,
      description: shortText(description, 140),
      ...(url ? { target_url: url } : {}),
    },
    answer: z.unknown(),
    permission,
  });
  return [];
}
