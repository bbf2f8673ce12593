import type { ForgeFailure } from './forgeError';
import { isRateLimited } from './rateLimit';

/**
 * A refused write, seen once more: an archived repository answers it as if a
 * permission were missing.
 *
 * @param isArchived - asks the forge.
 */
export async function writeFailure(
  failure: ForgeFailure,
  isArchived: () => Promise<boolean>,
): Promise<ForgeFailure> {
  return failure.kind === 'refused' &&
    failure.status === 403 &&
    !isRateLimited(failure.status, failure.headers) &&
    (await isArchived())
    ? { kind: 'archived' }
    : failure;
}
