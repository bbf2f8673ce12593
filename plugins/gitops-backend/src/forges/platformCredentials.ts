import { ServiceUnavailableError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import type { ForgeSettings } from './ForgeSettings';
import { basic, type RepositoryCredentials } from './RepositoryCredentials';
import { tokenCredentials } from './tokenCredentials';

/** The credentials of the host's integration: the platform's own. */
export function platformCredentials(
  settings: ForgeSettings,
  integrations: ScmIntegrations,
): RepositoryCredentials {
  switch (settings.kind) {
    case 'github': {
      const provider =
        DefaultGithubCredentialsProvider.fromIntegrations(integrations);
      return asked(settings, provider);
    }
    case 'gitlab': {
      const provider =
        DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
      return asked(settings, provider);
    }
    default:
      return giteaCredentials(settings, integrations);
  }
}

/** Of an App, a token that lives for an hour; the provider keeps it. */
function asked(
  { kind, url, host }: ForgeSettings,
  provider: {
    getCredentials(options: { url: string }): Promise<{ token?: string }>;
  },
): RepositoryCredentials {
  const attempt = `Getting the credentials of the integration for ${host} failed`;
  const remedy = `The platform team looks at integrations.${kind}: a token has to be there, or an App that is installed for the repository's owner.`;
  return tokenCredentials(kind, async () => {
    let token: string | undefined;
    try {
      ({ token } = await provider.getCredentials({ url }));
    } catch (error) {
      throw new ServiceUnavailableError(`${attempt}. ${remedy}`, error);
    }
    if (!token) {
      throw new ServiceUnavailableError(
        `${attempt}: there are none. ${remedy}`,
      );
    }
    return token;
  });
}

/** A user with a password, or a token in the password's place. */
function giteaCredentials(
  { kind, host }: ForgeSettings,
  integrations: ScmIntegrations,
): RepositoryCredentials {
  const { username, password = '' } =
    integrations.gitea.byHost(host)?.config ?? {};
  if (!username) {
    return tokenCredentials(kind, async () => password);
  }
  const authorization = basic(username, password);
  return {
    api: async () => ({
      headers: { authorization },
      secrets: [password, authorization.slice('Basic '.length)],
    }),
    git: async () => ({ headers: { authorization } }),
  };
}
