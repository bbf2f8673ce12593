import { z } from 'zod';
import type { CommitStatus } from '@slipway/plugin-gitops-node';
import type { ForgeOperation } from '../http/ForgeOperation';
import { shortText } from '../shortText';

/** Shows a result at a commit; GitHub's descriptions have 140 characters. */
export async function showStatus(
  operation: ForgeOperation,
  repository: readonly string[],
  status: CommitStatus,
): Promise<string[]> {
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
    permission: 'Commit statuses: write',
  });
  return [];
}
