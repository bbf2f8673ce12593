import type { ForgeKind } from './ForgeSettings';
import { basic, type RepositoryCredentials } from './RepositoryCredentials';

/** Users that forges take with a token as the password, for Git over HTTPS. */
const GIT_USERS: Readonly<Record<ForgeKind, string>> = {
  github: 'x-access-token',
  gitlab: 'oauth2',
  gitea: 'oauth2',
};

/** Credentials made of a token, got anew for each operation. */
export function tokenCredentials(
  kind: ForgeKind,
  getToken: () => Promise<string>,
): RepositoryCredentials {
  return {
    async api() {
      const token = await getToken();
      return {
        headers: { authorization: `Bearer ${token}` },
        secrets: [token],
      };
    },
    async git() {
      const authorization = basic(GIT_USERS[kind], await getToken());
      return { headers: { authorization } };
    },
  };
}
