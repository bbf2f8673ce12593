import type { AuthService } from '@backstage/backend-plugin-api';

/** A short-lived token of the gitops backend for one request to the sandbox. */
export async function requestToken(auth: AuthService): Promise<string> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'gitops-sandbox',
  });
  return token;
}
