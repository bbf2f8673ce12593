import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { gitopsApplicationRefreshPermission } from '@slipway/plugin-gitops-common';
import type { Authorization, ReleaseDecision } from '../../authorization';

/** The decision on refreshing, `undefined` when it is denied for everything. */
export async function mayRefresh(
  authorization: Authorization,
  credentials: BackstageCredentials,
): Promise<ReleaseDecision | undefined> {
  try {
    return await authorization.decide(
      credentials,
      gitopsApplicationRefreshPermission,
    );
  } catch (error) {
    if (isError(error) && error.name === 'NotAllowedError') {
      return undefined;
    }
    throw error;
  }
}
