import type { Forge } from '@slipway/plugin-gitops-node';
import type { ForgeServer } from './__testUtils__/ForgeServer';
import { startForge } from './__testUtils__/startForge';
import type { ForgeKind } from './ForgeSettings';
import { FakeGitea } from './gitea/__testUtils__/FakeGitea';
import { FakeGitHub } from './github/__testUtils__/FakeGitHub';
import { FakeGitLab } from './gitlab/__testUtils__/FakeGitLab';

interface Case {
  kind: ForgeKind;
  create(): ForgeServer;
  /** What it needs to write a comment, and to know its own. */
  writes: RegExp;
  knows: RegExp;
}

const forges: Case[] = [
  {
    kind: 'github',
    create: () => new FakeGitHub(),
    writes: /lack Pull requests: write or Issues: write/,
    knows: /lack access to the GraphQL API/,
  },
  {
    kind: 'gitlab',
    create: () => new FakeGitLab(),
    writes: /lack the scope api and the role Reporter/,
    knows: /lack the scope api or read_user/,
  },
  {
    kind: 'gitea',
    create: () => new FakeGitea('gitea'),
    writes: /lack the scope write:issue/,
    knows: /lack the scope read:user/,
  },
];

describe.each(forges)('comments at $kind', ({ kind, create, ...lacks }) => {
  let server: ForgeServer;
  let forge: Forge;
  const put = (body: string) => forge.putComment(1, { name: 'review', body });

  beforeEach(async () => {
    server = create();
    ({ forge } = await startForge(kind, server, { requestTimeout: '1s' }));
    const { transport } = server.repository;
    await transport.commit({
      branch: 'topic',
      expect: 'absent',
      parent: (await transport.readBranch('main')) ?? '',
      edits: [{ action: 'write', path: 'a', content: 'b' }],
      message: 'Add a file',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
    });
    await forge.openPullRequest({
      head: 'topic',
      base: 'main',
      title: 'Add a file',
      body: '',
      askedBy: 'user:default/dana',
    });
  });

  afterEach(() => server.close());

  const forbid = (is: (url: string, method: string) => boolean) => {
    server.intercept = ({ url = '', method = '' }, response) => {
      if (!is(url, method)) {
        return false;
      }
      response
        .writeHead(403, { 'content-type': 'application/json' })
        .end('{"message":"No"}');
      return true;
    };
  };

  it('name the permission that is missing, in a sentence', async () => {
    forbid((url, method) => method === 'POST' && !url.includes('graphql'));
    await expect(put('Text')).resolves.toMatch(lacks.writes);
    server.intercept = undefined;
    await put('Text');
    forbid(url => /\/(user|graphql)$/.test(url));
    await expect(put('Another')).resolves.toMatch(lacks.knows);
    expect(server.comments).toMatchObject([
      { body: expect.stringContaining('Text') },
    ]);
  });

  it('are not written twice when the answer was lost', async () => {
    server.loseNextAnswer = true;
    await expect(put('Text')).resolves.toMatch(/^Writing a comment .* failed/);
    await expect(put('Text')).resolves.toBeUndefined();
    expect(server.comments).toHaveLength(1);
  });

  it('cause no writing request where the text is there already', async () => {
    await put('Text\n');
    server.requests.splice(0);
    await put('Text');
    expect(
      server.requests.filter(
        ({ method, url }) => method !== 'GET' && !url.endsWith('/graphql'),
      ),
    ).toEqual([]);
  });

  it('say it when the forge does not answer', async () => {
    server.intercept = () => true;
    await expect(put('Text')).resolves.toMatch(/did not answer in time/);
  });
});
