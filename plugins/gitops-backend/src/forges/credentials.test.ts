import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { platformCredentials } from './platformCredentials';
import { readForgeSettings } from './readForgeSettings';
import { tokenCredentials } from './tokenCredentials';

const decoded = (authorization: string) =>
  Buffer.from(authorization.slice('Basic '.length), 'base64').toString();

const platform = (url: string, integrations: object) => {
  const config = new ConfigReader({
    integrations,
    gitops: { repository: { url } },
  } as never);
  const all = ScmIntegrations.fromConfig(config);
  const settings = readForgeSettings(config, all);
  if (!settings) {
    throw new Error('The configuration names no repository.');
  }
  return platformCredentials(settings, all);
};

describe('credentials of the platform', () => {
  it('are the token of the integration, for the API and for Git', async () => {
    const hub = platform('https://github.com/acme/gitops', {
      github: [{ host: 'github.com', token: 't0ken' }],
    });
    await expect(hub.api()).resolves.toEqual({
      headers: { authorization: 'Bearer t0ken' },
      secrets: ['t0ken'],
    });
    expect(decoded((await hub.git()).headers.authorization)).toBe(
      'x-access-token:t0ken',
    );
    const lab = platform('https://gitlab.com/acme/gitops', {
      gitlab: [{ host: 'gitlab.com', token: 't0ken' }],
    });
    expect(decoded((await lab.git()).headers.authorization)).toBe(
      'oauth2:t0ken',
    );
  });

  it('are a user with a password at Gitea, where there is one', async () => {
    const tea = platform('https://gitea.acme.dev/acme/gitops', {
      gitea: [{ host: 'gitea.acme.dev', username: 'bot', password: 'pa55' }],
    });
    const { headers, secrets } = await tea.api();
    expect(decoded(headers.authorization)).toBe('bot:pa55');
    expect(secrets).toEqual(['pa55', headers.authorization.slice(6)]);
    await expect(tea.git()).resolves.toEqual({ headers });
  });

  it('say what to do where an App is not installed', async () => {
    const hub = platform('https://ghe.invalid/acme/gitops', {
      github: [
        {
          host: 'ghe.invalid',
          apiBaseUrl: 'https://ghe.invalid/api/v3',
          apps: [
            {
              appId: 1,
              clientId: 'c',
              clientSecret: 's3cret',
              privateKey: 'k3y',
              allowedInstallationOwners: ['others'],
            },
          ],
        },
      ],
    });
    await expect(hub.api()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/integrations\.github.*App.*installed/),
    });
    await expect(hub.api()).rejects.not.toThrow(/s3cret|k3y/);
  });
});

describe('the token of a person', () => {
  it('is asked for anew each time', async () => {
    const tokens = ['one', 'two'];
    const { api, git } = tokenCredentials(
      'gitea',
      async () => tokens.shift() ?? '',
    );
    await expect(api()).resolves.toMatchObject({
      headers: { authorization: 'Bearer one' },
    });
    expect(decoded((await git()).headers.authorization)).toBe('oauth2:two');
  });
});
