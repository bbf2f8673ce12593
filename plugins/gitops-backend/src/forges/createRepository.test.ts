import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { GitOpsRepository } from '@slipway/plugin-gitops-node';
import { createRepository } from './createRepository';
import { FakeGitHub } from './github/__testUtils__/FakeGitHub';
import { readForgeSettings } from './readForgeSettings';

const PLATFORM = 't0ken-of-the-platform';
const PERSON = 't0ken-of-dana';

const basic = (token: string) =>
  `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;

describe('the repository of the configuration', () => {
  let server: FakeGitHub;
  let repository: GitOpsRepository;

  beforeEach(async () => {
    server = new FakeGitHub();
    await server.listen();
    const { host } = new URL(server.origin);
    const config = new ConfigReader({
      integrations: {
        github: [{ host, apiBaseUrl: server.origin, token: PLATFORM }],
      },
      gitops: { repository: { url: `${server.origin}/acme/gitops` } },
    });
    const integrations = ScmIntegrations.fromConfig(config);
    const settings = readForgeSettings(config, integrations);
    if (!settings) {
      throw new Error('The configuration names no repository.');
    }
    repository = createRepository(settings, integrations, {
      memory: { recall: async () => undefined, keep: async () => {} },
    });
    // Git is not served here, and lets nobody in.
    server.intercept = ({ url }, response) => {
      const isGit = url?.startsWith('/acme/gitops.git/') ?? false;
      if (isGit) {
        response.writeHead(401).end();
      }
      return isGit;
    };
  });

  afterEach(() => server.close());

  const seen = () =>
    server.requests.map(({ url, authorization }) => [
      url.replace(/\?.*/, ''),
      authorization,
    ]);

  it('reaches API and Git with the credentials of the platform', async () => {
    await expect(repository.forge.describe()).resolves.toMatchObject({
      cloneUrl: `${server.origin}/acme/gitops.git`,
    });
    await expect(repository.transport.readBranch('main')).rejects.toThrow(
      expect.objectContaining({
        name: 'ServiceUnavailableError',
        message: expect.not.stringContaining(PLATFORM),
      }),
    );
    expect(seen()).toEqual([
      ['/repos/acme/gitops', `Bearer ${PLATFORM}`],
      ['/acme/gitops.git/info/refs', basic(PLATFORM)],
    ]);
  });

  it('reaches both with the token of a person, who is told of it', async () => {
    const access = repository.withToken?.(PERSON);
    await access?.forge.describe();
    await expect(access?.transport.readBranch('main')).rejects.toThrow(
      expect.objectContaining({
        name: 'AuthenticationError',
        message: expect.not.stringContaining(PERSON),
      }),
    );
    expect(seen()).toEqual([
      ['/repos/acme/gitops', `Bearer ${PERSON}`],
      ['/acme/gitops.git/info/refs', basic(PERSON)],
    ]);
  });

  it('takes webhooks of its forge', () => {
    expect(repository.webhooks?.topics).toEqual(['github']);
    expect(
      repository.webhooks?.read({
        topic: 'github',
        payload: {
          repository: { html_url: `${server.origin}/acme/gitops` },
          pull_request: { number: 3 },
        },
      }),
    ).toEqual({ kind: 'pull-request', number: 3 });
  });
});
