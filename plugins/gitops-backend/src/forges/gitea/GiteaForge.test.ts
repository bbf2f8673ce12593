import type { Forge } from '@slipway/plugin-gitops-node';
import { startForge } from '../__testUtils__/startForge';
import { FakeGitea } from './__testUtils__/FakeGitea';

describe('GiteaForge', () => {
  let server: FakeGitea;
  let forge: Forge;

  beforeEach(async () => {
    server = new FakeGitea('gitea');
    ({ forge } = await startForge('gitea', server));
  });

  afterEach(() => server.close());

  const open = async (branch: string) => {
    const { transport } = server.repository;
    await transport.commit({
      branch,
      expect: 'absent',
      parent: (await transport.readBranch('main')) ?? '',
      edits: [{ action: 'write', path: branch, content: 'b' }],
      message: 'Add a file',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
    });
    return forge.openPullRequest({
      head: branch,
      base: 'main',
      title: branch,
      body: '',
      askedBy: 'user:default/dana',
    });
  };

  it('finds one among many, on a later page', async () => {
    for (const branch of ['ours', 'a', 'b', 'c', 'd']) {
      await open(branch);
    }
    await expect(open('ours')).resolves.toMatchObject({
      status: 'adopted',
      pullRequest: { number: 1, title: 'ours' },
    });
  });

  it('passes over pull requests of others that it cannot read', async () => {
    await open('ours');
    server.intercept = ({ url }, response) => {
      if (!url?.includes('/pulls?')) {
        return false;
      }
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('[{"number":9,"head":null,"base":null}]');
      return true;
    };
    await expect(
      forge.findPullRequests({ head: 'ours', base: 'main' }),
    ).resolves.toEqual([]);
  });

  it('looks for none where the branches never had one', async () => {
    await expect(
      forge.findPullRequests({ head: 'new', base: 'main' }),
    ).resolves.toEqual([]);
    const listed = server.requests.filter(({ url }) => url.includes('/pulls?'));
    expect(listed).toEqual([]);
  });
});
