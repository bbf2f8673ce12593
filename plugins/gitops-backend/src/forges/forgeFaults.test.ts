import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  Forge,
  OpenPullRequestRequest,
} from '@slipway/plugin-gitops-node';
import type { ForgeKind } from './ForgeSettings';
import { FakeGitea } from './gitea/__testUtils__/FakeGitea';
import { FakeGitHub } from './github/__testUtils__/FakeGitHub';
import { FakeGitLab } from './gitlab/__testUtils__/FakeGitLab';
import type { ForgeServer } from './__testUtils__/ForgeServer';
import {
  PERSON_TOKEN,
  PLATFORM_TOKEN,
  startForge,
} from './__testUtils__/startForge';

/** How one forge refuses; the rest is the same for all. */
interface ForgeFaults {
  kind: ForgeKind;
  name: string;
  create(): ForgeServer;
  /** A refusal for a missing permission, and the words that name it. */
  forbidden: {
    headers?: Record<string, string>;
    body: object;
    names: RegExp;
  };
  /** A refusal of the contents of a new pull request, in the forge's text. */
  invalid: { status: number; body: object; text: RegExp };
}

const REQUEST: OpenPullRequestRequest = {
  head: 'topic',
  base: 'main',
  title: 'Add a file',
  body: 'Text',
  askedBy: 'user:default/dana',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const forges: ForgeFaults[] = [
  {
    kind: 'github',
    name: 'GitHub',
    create: () => new FakeGitHub(),
    forbidden: {
      headers: { 'x-accepted-github-permissions': 'pull_requests=write' },
      body: { message: 'Resource not accessible by integration' },
      names: /pull_requests=write/,
    },
    invalid: {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ resource: 'PullRequest', field: 'base', code: 'invalid' }],
      },
      text: /Validation Failed; base invalid/,
    },
  },
  {
    kind: 'gitlab',
    name: 'GitLab',
    create: () => new FakeGitLab(),
    forbidden: {
      body: {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges.',
        scope: 'api',
      },
      names: /one of the scopes api/,
    },
    invalid: {
      status: 422,
      body: { message: { base: ['Title is too long'] } },
      text: /base Title is too long/,
    },
  },
  {
    kind: 'gitea',
    name: 'Gitea',
    create: () => new FakeGitea('gitea'),
    forbidden: {
      body: {
        message:
          'token does not have at least one of required scope(s), required=[write:repository]',
      },
      names: /required=\[write:repository\].*lack the scope write:repository/,
    },
    invalid: {
      status: 422,
      body: { message: '[Title]: Required', url: 'https://gitea.invalid/api' },
      text: /^\[Title\]: Required$/,
    },
  },
];

describe.each(forges)('faults of $name', faults => {
  let server: ForgeServer;
  let forge: Forge;
  let person: Forge;
  let slept: number[];

  const start = async (options: { token?: string } = {}) => {
    server = faults.create();
    const started = await startForge(faults.kind, server, {
      requestTimeout: '300ms',
      ...options,
    });
    ({ forge, slept } = started);
    person = started.withToken(PERSON_TOKEN);
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
  };

  afterEach(() => server.close());

  /** The first `times` requests of a kind are answered so. */
  const answer = (
    kind: 'GET' | 'POST' | 'write',
    reply: Answer,
    times = Infinity,
  ) => {
    let left = times;
    server.intercept = (request, response) => {
      const { method } = request;
      const isMeant = kind === 'write' ? method !== 'GET' : method === kind;
      if (!isMeant || left-- <= 0) {
        return false;
      }
      request.resume();
      reply(request, response);
      return true;
    };
  };

  const json =
    (status: number, body: object, headers = {}): Answer =>
    (_, response) => {
      response
        .writeHead(status, {
          'content-type': 'application/json',
          ...headers,
        })
        .end(JSON.stringify(body));
    };

  /** How a call failed; checked for credentials every time. */
  const failure = async (call: Promise<unknown>) => {
    const [result] = await Promise.allSettled([call]);
    if (result.status === 'fulfilled') {
      throw new Error(`It did not fail: ${JSON.stringify(result.value)}`);
    }
    const { name, message, stack } = result.reason as Error;
    for (const token of [PLATFORM_TOKEN, PERSON_TOKEN]) {
      expect(`${message} ${stack}`).not.toContain(token);
      expect(`${message} ${stack}`).not.toContain(
        Buffer.from(token).toString('base64').slice(0, 12),
      );
    }
    expect(message).toMatch(/ failed/);
    expect(message).toMatch(/\.$/);
    return { name, message };
  };

  const openings = () =>
    server.requests.filter(({ method }) => method === 'POST').length;

  it('says whose credentials are not accepted', async () => {
    await start({ token: 'expired' });
    await expect(failure(forge.describe())).resolves.toEqual({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /the integration for 127\.0\.0\.1.*platform team/,
      ),
    });
    server.tokens.delete(PERSON_TOKEN);
    await expect(failure(person.describe())).resolves.toEqual({
      name: 'AuthenticationError',
      message: expect.stringMatching(/your token.*Sign in/),
    });
  });

  it('uses the token of the person for everything', async () => {
    await start();
    await person.openPullRequest(REQUEST);
    expect(
      new Set(server.requests.map(({ authorization }) => authorization)),
    ).toEqual(new Set([`Bearer ${PERSON_TOKEN}`]));
  });

  it('names the permission that is missing', async () => {
    await start();
    const { body, headers, names } = faults.forbidden;
    answer('POST', json(403, body, headers));
    await expect(failure(forge.openPullRequest(REQUEST))).resolves.toEqual({
      name: 'NotAllowedError',
      message: expect.stringMatching(names),
    });
  });

  it('tells an archived repository from a missing permission', async () => {
    await start();
    server.archived = true;
    await expect(failure(forge.openPullRequest(REQUEST))).resolves.toEqual({
      name: 'ConflictError',
      message: expect.stringContaining('archived'),
    });
  });

  it('says that what is not there may only not be visible', async () => {
    await start();
    answer('GET', json(404, { message: 'Not Found' }));
    await expect(failure(forge.describe())).resolves.toEqual({
      name: 'NotFoundError',
      message: expect.stringContaining(
        'not there, or these credentials may not see it',
      ),
    });
  });

  it('tells a pull request that is not there from one that is not visible', async () => {
    await start();
    await expect(forge.getPullRequest(99)).resolves.toBeUndefined();
    answer('GET', json(404, { message: 'Not Found' }));
    await expect(failure(forge.getPullRequest(99))).resolves.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(
      failure(forge.findPullRequests({ head: 'topic', base: 'main' })),
    ).resolves.toMatchObject({ name: 'NotFoundError' });
  });

  it('tells what the forge has against a pull request, in its text', async () => {
    await start();
    const { status, body, text } = faults.invalid;
    answer('POST', json(status, body));
    await expect(forge.openPullRequest(REQUEST)).resolves.toEqual({
      status: 'refused',
      reason: expect.stringMatching(text),
    });
  });

  it('waits as long as the forge says, and asks again', async () => {
    await start();
    answer('GET', json(429, {}, { 'retry-after': '1' }), 1);
    await expect(forge.describe()).resolves.toMatchObject({
      defaultBranch: 'main',
    });
    expect(slept).toEqual([1_000]);
  });

  it('waits for no longer than it may, and says how long it is', async () => {
    await start();
    answer('GET', json(429, {}, { 'retry-after': '77' }));
    await expect(failure(forge.describe())).resolves.toEqual({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('after 77 seconds'),
    });
    expect(slept).toEqual([]);
  });

  it.each([500, 502, 503])(
    'says that it is unavailable on %d',
    async status => {
      await start();
      answer('GET', json(status, { message: 'Oops' }));
      await expect(failure(forge.describe())).resolves.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(`${status} (Oops)`),
      });
      expect(slept).toHaveLength(status === 500 ? 0 : 2);
    },
  );

  const broken: [string, Answer][] = [
    ['is cut', (_, response) => response.writeHead(200).end('{"a":')],
    [
      'is cut while it is sent',
      (_, response) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': '100',
        });
        response.write('{"a"');
        setTimeout(() => response.destroy(), 10);
      },
    ],
    ['never comes', () => {}],
    ['is none, the connection ends', (_, response) => response.destroy()],
    [
      'is a login page',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    ['has another shape', json(200, [{ number: 'one' }])],
    [
      'leads to another server',
      (_, response) =>
        response.writeHead(302, { location: 'http://127.0.0.2:9/x?t=1' }).end(),
    ],
  ];

  it.each(broken)('says so when an answer %s', async (_, reply) => {
    await start();
    answer('GET', reply);
    await expect(failure(forge.describe())).resolves.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it.each(broken)(
    'opens nothing twice when the answer to an opening %s',
    async (_, reply) => {
      await start();
      answer('POST', reply);
      await expect(
        failure(forge.openPullRequest(REQUEST)),
      ).resolves.toMatchObject({ name: 'ServiceUnavailableError' });
      expect(openings()).toBe(1);
      server.intercept = undefined;
      await expect(forge.openPullRequest(REQUEST)).resolves.toMatchObject({
        status: 'created',
      });
    },
  );

  it('finds what it opened when the answer to it is lost', async () => {
    await start();
    server.loseNextAnswer = true;
    await expect(forge.openPullRequest(REQUEST)).resolves.toMatchObject({
      status: 'adopted',
      pullRequest: { number: 1 },
    });
    expect(openings()).toBe(1);
  });

  it('asks soon again where a limit is told and not reached', async () => {
    await start();
    const reset = String(Math.floor(Date.now() / 1_000) + 50);
    answer('GET', json(502, {}, { 'ratelimit-reset': reset }), 1);
    await forge.describe();
    expect(slept).toEqual([250]);
  });

  it('follows a redirect within the server', async () => {
    await start();
    let moved = false;
    server.intercept = (request, response) => {
      if (moved) {
        return false;
      }
      moved = true;
      response.writeHead(301, { location: request.url }).end();
      return true;
    };
    await expect(forge.describe()).resolves.toMatchObject({
      defaultBranch: 'main',
    });
  });

  it('fails no decoration, and says what is missing', async () => {
    await start();
    const opened = await forge.openPullRequest(REQUEST);
    if (opened.status !== 'created') {
      throw new Error(`The pull request was ${opened.status}.`);
    }
    const { number, head } = opened.pullRequest;
    const { body, headers } = faults.forbidden;
    answer('write', json(403, body, headers));
    const sentences = await forge.decoratePullRequest(number, {
      labels: ['slipway'],
      reviewTeams: ['payments'],
    });
    const shown = await forge.setCommitStatus({
      revision: head.revision,
      context: 'slipway/lint',
      state: 'success',
      description: 'fine',
    });
    expect(sentences).toEqual([
      expect.stringContaining('slipway'),
      expect.stringContaining('payments'),
    ]);
    expect(shown).toMatch(/slipway\/lint.* failed: .*403/);
    expect([...sentences, shown].join(' ')).not.toContain(PLATFORM_TOKEN);
    server.tokens.clear();
    await expect(
      forge.decoratePullRequest(number, { labels: ['x'], reviewTeams: [] }),
    ).resolves.toEqual([expect.stringContaining('platform team')]);
  });
});
