import { ConfigReader } from '@backstage/config';
import { createGitTransport } from '@slipway/git-transport';
import { ScmIntegrations } from '@backstage/integration';
import type { CommitRequest, GitTransport } from '@slipway/plugin-gitops-node';
import { createConnections } from '../createConnections';
import { platformCredentials } from '../platformCredentials';
import { readForgeSettings } from '../readForgeSettings';
import { FakeGitHubWithGit } from './__testUtils__/FakeGitHubWithGit';
import { VerifiedGitTransport } from './VerifiedGitTransport';

describe('commits that GitHub verifies', () => {
  let server: FakeGitHubWithGit;
  let transport: GitTransport;
  let base: string;

  beforeEach(async () => {
    server = new FakeGitHubWithGit();
    await server.listen();
    const { host } = new URL(server.origin);
    const config = new ConfigReader({
      integrations: {
        github: [
          {
            host,
            apiBaseUrl: server.origin,
            token: 't0ken-of-the-platform',
          },
        ],
      },
      gitops: { repository: { url: `${server.origin}/acme/gitops` } },
    });
    const integrations = ScmIntegrations.fromConfig(config);
    const settings = readForgeSettings(config, integrations);
    if (!settings) {
      throw new Error('The configuration names no repository.');
    }
    const credentials = platformCredentials(settings, integrations);
    const git = createGitTransport({
      url: settings.facts.cloneUrl,
      credentials: () => credentials.git(),
      committer: settings.commits.committer,
      memory: { recall: async () => undefined, keep: async () => {} },
    });
    transport = new VerifiedGitTransport(
      git,
      settings.facts,
      createConnections(settings)(credentials, 'platform'),
    );
    base = (await transport.readBranch('main')) ?? '';
  });

  afterEach(() => server.close());

  const commit = (patch: Partial<CommitRequest> = {}) =>
    transport.commit({
      branch: 'slipway/payments/checkout/dev',
      expect: 'absent',
      parent: base,
      edits: [{ action: 'write', path: 'apps/a.yaml', content: 'a: 1\n' }],
      message: 'Onboard checkout\n\nSlipway-Change: 1\n',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
      ...patch,
    });

  const branches = () =>
    server.run('for-each-ref', '--format=%(refname:short)').split('\n');

  it('have the person as a co-author, and leave nothing behind', async () => {
    const outcome = await commit();
    const revision = outcome.status === 'written' ? outcome.revision : '';
    expect(branches()).toEqual(['main', 'slipway/payments/checkout/dev']);
    expect(
      server.run('log', '-1', '--format=%H %P%n%cn%n%B', revision).trim(),
    ).toBe(
      `${revision} ${base}\nGitHub\nOnboard checkout\n\nSlipway-Change: 1\nCo-authored-by: Dana <dana@acme.dev>`,
    );
    await expect(
      transport.readFiles({ revision, paths: ['apps'] }),
    ).resolves.toMatchObject([{ path: 'apps/a.yaml', content: 'a: 1\n' }]);
    server.run('fsck', '--strict');
  });

  it('are appended, and bring in the base branch', async () => {
    const first = await commit();
    const parent = first.status === 'written' ? first.revision : '';
    const merge = server.plant('main', 'other.md', 'x\n');
    const edits: CommitRequest['edits'] = [
      { action: 'write', path: 'apps/b.yaml', content: 'b: 1\n' },
    ];
    const second = await commit({ expect: parent, parent, merge, edits });
    const revision = second.status === 'written' ? second.revision : '';
    expect(server.run('log', '-1', '--format=%P', revision)).toBe(
      `${parent} ${merge}`,
    );
    await expect(
      transport.readBranch('slipway/payments/checkout/dev'),
    ).resolves.toBe(revision);
  });

  it('move no branch that is elsewhere, before or meanwhile', async () => {
    const actual = server.plant(
      'slipway/payments/checkout/dev',
      'foreign.md',
      'x\n',
    );
    await expect(commit()).resolves.toEqual({ status: 'moved', actual });
    server.run('update-ref', '-d', 'refs/heads/slipway/payments/checkout/dev');
    server.beforeMove = () =>
      server.plant('slipway/payments/checkout/dev', 'foreign.md', 'x\n');
    await expect(commit()).resolves.toEqual({ status: 'moved', actual });
  });

  it('tell what is unchanged, in the way, or no path', async () => {
    const edits: CommitRequest['edits'] = [
      { action: 'write', path: 'README.md', content: 'Hello\n' },
    ];
    await expect(commit({ edits })).resolves.toMatchObject({
      status: 'unchanged',
    });
    await expect(
      commit({
        edits: [{ action: 'write', path: 'README.md/x', content: '' }],
      }),
    ).resolves.toMatchObject({ status: 'path-conflict' });
    server.plant('slipway', 'x.md', 'x\n');
    await expect(commit()).resolves.toEqual({
      status: 'name-conflict',
      branch: 'slipway',
    });
    expect(branches()).toEqual(['main', 'slipway']);
  });

  it('are made by the next try after one that was cut', async () => {
    server.loseNextAnswer = true;
    await expect(commit()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    await expect(commit()).resolves.toMatchObject({ status: 'written' });
    expect(branches()).toEqual(['main', 'slipway/payments/checkout/dev']);
  });

  it('are made of what a try left behind that was killed', async () => {
    await commit();
    const [staged] = server.requests
      .map(({ url }) => /heads%2F(slipway-staging%2F[0-9a-f]+)/.exec(url)?.[1])
      .filter(name => name !== undefined);
    const branch = decodeURIComponent(staged ?? '');
    const made = server.run('rev-parse', 'slipway/payments/checkout/dev');
    server.run('update-ref', `refs/heads/${branch}`, made);
    server.run('update-ref', '-d', 'refs/heads/slipway/payments/checkout/dev');
    await expect(commit()).resolves.toMatchObject({ status: 'written' });
    expect(branches()).toEqual(['main', 'slipway/payments/checkout/dev']);
  });

  it('fail where GitHub does not sign, and move nothing', async () => {
    server.signs = false;
    await expect(commit()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('did not sign it (unsigned)'),
    });
    expect(branches()).toEqual(['main']);
  });
});
