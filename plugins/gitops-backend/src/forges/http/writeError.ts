import type { z } from 'zod';
import type { ForgeFailure } from './forgeError';
import type { ForgeOperation } from './ForgeOperation';
import type { ForgeRequest } from './ForgeRequest';
import { isRateLimited } from './rateLimit';

/**
 * The error of a write that was refused. An archived repository answers it as if a
 * permission were missing, so the forge is asked whether it is one.
 *
 * @param options.describing - asks for the repository.
 */
export async function writeError(
  operation: ForgeOperation,
  options: {
    request: ForgeRequest<z.ZodType>;
    failure: ForgeFailure;
    describing: ForgeRequest<z.ZodType<{ archived?: boolean | null }>>;
  },
): Promise<Error> {
  const { request, failure, describing } = options;
  const mayBeArchived =
    failure.kind === 'refused' &&
    failure.status === 403 &&
    !isRateLimited(failure.status, failure.headers);
  if (mayBeArchived) {
    const answer = await operation.ask(describing);
    if (answer.kind === 'ok' && answer.value.archived === true) {
      return operation.errorOf(request, { kind: 'archived' });
    }
  }
  return operation.errorOf(request, failure);
}
