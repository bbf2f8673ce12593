import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readForgeSettings } from './readForgeSettings';

const integrations = {
  github: [
    { host: 'github.com', token: 't0ken' },
    {
      host: 'ghe.acme.dev',
      apiBaseUrl: 'https://ghe.acme.dev/api/v3',
      token: 't0ken',
    },
    { host: 'bare.acme.dev', token: 't0ken' },
    {
      host: 'app.acme.dev',
      apiBaseUrl: 'https://app.acme.dev/api/v3',
      apps: [{ appId: 1, clientId: 'c', clientSecret: 's', privateKey: 'k' }],
    },
    {
      host: 'plain.acme.dev',
      apiBaseUrl: 'http://plain.acme.dev/api/v3',
      token: 't0ken',
    },
  ],
  gitlab: [
    {
      host: 'gitlab.acme.dev',
      apiBaseUrl: 'https://gitlab.acme.dev/git/api/v4',
      baseUrl: 'https://gitlab.acme.dev/git',
      token: 't0ken',
    },
  ],
  gitea: [{ host: 'gitea.acme.dev', password: 't0ken' }],
};

const read = (repository?: object) => {
  const config = new ConfigReader({
    integrations,
    ...(repository ? { gitops: { repository } } : {}),
  } as never);
  return readForgeSettings(config, ScmIntegrations.fromConfig(config));
};

const at = (url: string) => read({ url });

describe('readForgeSettings', () => {
  it('reads nothing where nothing is configured', () => {
    expect(read()).toBeUndefined();
    expect(read({ commits: { signOff: true } })).toBeUndefined();
  });

  it('takes the forge from the integration of the host', () => {
    expect(at('https://github.com/acme/gitops')).toEqual({
      kind: 'github',
      host: 'github.com',
      url: 'https://github.com/acme/gitops',
      apiUrl: 'https://api.github.com',
      facts: {
        id: 'github.com/acme/gitops',
        webUrl: 'https://github.com/acme/gitops',
        cloneUrl: 'https://github.com/acme/gitops.git',
        owner: 'acme',
        name: 'gitops',
        baseBranch: undefined,
      },
      ca: undefined,
      requestTimeoutMs: 15_000,
      commits: {
        committer: { name: 'Slipway', email: 'slipway@noreply.github.com' },
        signOff: false,
        signingKey: undefined,
        verified: false,
      },
    });
    expect(at('https://ghe.acme.dev/acme/gitops.git/')).toMatchObject({
      kind: 'github',
      apiUrl: 'https://ghe.acme.dev/api/v3',
      facts: { name: 'gitops' },
    });
    expect(
      at('https://gitlab.acme.dev/git/acme/platform/gitops'),
    ).toMatchObject({
      kind: 'gitlab',
      apiUrl: 'https://gitlab.acme.dev/git/api/v4',
      facts: {
        id: 'gitlab.acme.dev/git/acme/platform/gitops',
        cloneUrl: 'https://gitlab.acme.dev/git/acme/platform/gitops.git',
        owner: 'acme/platform',
        name: 'gitops',
      },
    });
    expect(at('https://gitea.acme.dev/acme/gitops')).toMatchObject({
      kind: 'gitea',
      apiUrl: 'https://gitea.acme.dev/api/v1',
    });
  });

  it('reads what else is configured', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ca-'));
    const caFile = path.join(folder, 'ca.pem');
    writeFileSync(caFile, '-----BEGIN CERTIFICATE-----\nx\n');
    const settings = read({
      url: 'https://github.com/acme/gitops',
      baseBranch: 'live',
      caFile,
      requestTimeout: '4s',
      commits: {
        committer: { name: 'Bot\nx', email: 'bot@acme.dev' },
        signOff: true,
        signingKey: 'key',
      },
    });
    rmSync(folder, { recursive: true });
    expect(settings).toMatchObject({
      facts: { baseBranch: 'live' },
      ca: expect.stringContaining('BEGIN CERTIFICATE'),
      requestTimeoutMs: 4_000,
      commits: {
        committer: {
          name: expect.not.stringContaining('\n'),
          email: 'bot@acme.dev',
        },
        signOff: true,
        signingKey: 'key',
      },
    });
  });

  it.each([
    [
      'https://unknown.acme.dev/acme/gitops',
      'no integration of GitHub, GitLab or Gitea is for the host unknown.acme.dev',
    ],
    ['https://bitbucket.org/acme/gitops', 'no integration'],
    ['https://gitlab.com/acme/gitops', 'has no credentials'],
    ['https://bare.acme.dev/acme/gitops', 'apiBaseUrl'],
    ['https://plain.acme.dev/acme/gitops', 'no https address of the API'],
    ['http://github.com/acme/gitops', 'no https address'],
    ['git@github.com:acme/gitops.git', 'no https address'],
    [
      'https://u:pa55word@github.com/acme/gitops',
      'a user, a query or a fragment',
    ],
    [
      'https://github.com/acme/gitops?x=pa55word',
      'a user, a query or a fragment',
    ],
    ['https://github.com/acme', 'not the address of a repository'],
    [
      'https://github.com/acme/gitops/tree/main',
      'not the address of a repository',
    ],
    [
      'https://github.com/acme/%2e%2e%2fgitops',
      'not the address of a repository',
    ],
    ['https://gitlab.acme.dev/acme/gitops', 'not the address of a repository'],
    [
      'https://gitlab.acme.dev/gitx/acme/gitops',
      'not the address of a repository',
    ],
  ])('refuses %s', (url, words) => {
    expect(() => at(url)).toThrow(words);
    expect(() => at(url)).toThrow('gitops.repository.url');
    expect(() => at(url)).not.toThrow('pa55word');
  });

  it('has commits verified for an App of GitHub only', () => {
    const commits = { verified: true };
    expect(
      read({ url: 'https://app.acme.dev/acme/gitops', commits })?.commits,
    ).toMatchObject({ verified: true });
    for (const url of [
      'https://github.com/acme/gitops',
      'https://gitea.acme.dev/acme/gitops',
    ]) {
      expect(() => read({ url, commits })).toThrow(
        'gitops.repository.commits.verified',
      );
    }
    expect(() =>
      read({
        url: 'https://app.acme.dev/acme/gitops',
        commits: { ...commits, signingKey: 'key' },
      }),
    ).toThrow('Keep one of the two');
  });

  it('refuses a base branch that is none, and a file that is none', () => {
    const url = 'https://github.com/acme/gitops';
    expect(() => read({ url, baseBranch: '../x' })).toThrow(
      'gitops.repository.baseBranch',
    );
    expect(() => read({ url, caFile: '/nothing/here.pem' })).toThrow(
      'gitops.repository.caFile',
    );
  });
});
