import type {
  Forge,
  OpenPullRequestRequest,
} from '@slipway/plugin-gitops-node';
import type { IncomingMessage } from 'node:http';
import { startForge } from '../__testUtils__/startForge';
import { FakeGitHub } from './__testUtils__/FakeGitHub';

const request: OpenPullRequestRequest = {
  head: 'topic',
  base: 'main',
  title: 'Add a file',
  body: 'Text',
  askedBy: 'user:default/dana',
  draft: true,
};

describe('GitHubForge', () => {
  let server: FakeGitHub;
  let forge: Forge;
  let slept: number[];

  beforeEach(async () => {
    server = new FakeGitHub();
    ({ forge, slept } = await startForge('github', server));
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
  });

  afterEach(() => server.close());

  /** Answers requests for a path in the server's place. */
  const answer = (
    path: string,
    reply: { status: number; body: object; headers?: object; times?: number },
  ) => {
    let left = reply.times ?? Infinity;
    server.intercept = ({ url }: IncomingMessage, response) => {
      if (!url?.includes(path) || left-- <= 0) {
        return false;
      }
      response
        .writeHead(reply.status, {
          'content-type': 'application/json',
          ...reply.headers,
        })
        .end(JSON.stringify(reply.body));
      return true;
    };
  };

  it('opens no draft where the plan has none', async () => {
    let refused = 0;
    server.intercept = ({ method }, response) => {
      if (method !== 'POST' || refused > 0) {
        return false;
      }
      refused += 1;
      response
        .writeHead(422, { 'content-type': 'application/json' })
        .end('{"message":"Draft pull requests are not supported."}');
      return true;
    };
    await expect(forge.openPullRequest(request)).resolves.toMatchObject({
      status: 'created',
      pullRequest: { draft: false },
    });
  });

  it('says of checks that it may not read that they are pending', async () => {
    await forge.openPullRequest(request);
    answer('/check-runs', {
      status: 403,
      body: { message: 'Resource not accessible by personal access token' },
    });
    await expect(forge.getPullRequest(1)).resolves.toMatchObject({
      state: 'open',
      checks: 'pending',
    });
  });

  it('counts the check runs of every page', async () => {
    await forge.openPullRequest(request);
    server.intercept = ({ url }, response) => {
      if (!url?.includes('/check-runs')) {
        return false;
      }
      const isLast = url.includes('&page=2');
      const run = (conclusion: string) => ({ status: 'completed', conclusion });
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          total_count: 101,
          check_runs: isLast
            ? [run('timed_out')]
            : Array.from({ length: 100 }, () => run('skipped')),
        }),
      );
      return true;
    };
    await expect(forge.getPullRequest(1)).resolves.toMatchObject({
      checks: 'failure',
    });
  });

  it('waits for a secondary limit, which GitHub tells with 403', async () => {
    answer('/repos/acme/gitops', {
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit.' },
      headers: { 'retry-after': '2' },
      times: 1,
    });
    await expect(forge.describe()).resolves.toMatchObject({
      defaultBranch: 'main',
    });
    expect(slept).toEqual([2_000]);
  });

  it('names each team that cannot be asked, and asks the others', async () => {
    await forge.openPullRequest(request);
    const sentences = await forge.decoratePullRequest(1, {
      labels: [],
      reviewTeams: ['strangers', 'payments'],
    });
    expect(sentences).toEqual([
      expect.stringMatching(/^Asking the team strangers .*not a collaborator/),
    ]);
    await expect(server.shown(1)).resolves.toMatchObject({
      teams: ['payments'],
    });
  });

  it('asks for the default branch now and then only', async () => {
    await forge.describe();
    await forge.describe();
    expect(server.requests).toHaveLength(1);
  });

  it('writes nothing where title and body stay', async () => {
    await forge.openPullRequest(request);
    const { title, body } = request;
    await forge.updatePullRequest(1, { title, body });
    expect(
      server.requests.filter(({ method }) => method === 'PATCH'),
    ).toHaveLength(0);
  });
});
