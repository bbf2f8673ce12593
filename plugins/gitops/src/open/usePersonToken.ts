import { useApiHolder } from '@backstage/core-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { scmAuthApiRef } from '@backstage/integration-react';
import { useCallback } from 'react';

/**
 * Gets the person's own token for the forge of a repository, who is asked to sign
 * in there where that has not happened yet.
 *
 * @throws NotFoundError when the portal has no sign-in for that forge.
 */
export function usePersonToken(): (url: string) => Promise<string> {
  const scmAuth = useApiHolder().get(scmAuthApiRef);
  return useCallback(
    async url => {
      if (!scmAuth) {
        throw new NotFoundError(
          `The portal wants your own token for ${url}, and has no sign-in for its forge. Ask the platform team to add an auth provider for it.`,
        );
      }
      const { token } = await scmAuth.getCredentials({
        url,
        additionalScope: { repoWrite: true },
      });
      return token;
    },
    [scmAuth],
  );
}
