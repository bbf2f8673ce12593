import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createGitTransport } from './createGitTransport';
import { hasProgram } from './__testUtils__/git';
import { memoryInProcess } from './__testUtils__/memoryInProcess';
import {
  SECRET,
  startRepository,
  type StartedRepository,
} from './__testUtils__/startRepository';

const onGit = hasProgram('git', '--version') ? describe : describe.skip;

onGit('a repository that fails, which needs git to be tried', () => {
  let repository: StartedRepository;

  beforeEach(async () => {
    repository = await startRepository();
  });

  afterEach(async () => {
    await repository.stop();
  });

  /** Answers all requests like this. */
  function answer(
    status: number,
    { headers = {}, body = '' }: { headers?: object; body?: string } = {},
  ) {
    repository.server.intercept((_, response) => {
      response.writeHead(status, { 'content-type': 'text/plain', ...headers });
      response.end(body);
      return 'handled';
    });
  }

  /** Changes the answers of the stock git to fetches. */
  function tamper(
    change: (body: Buffer, response: ServerResponse) => Buffer | undefined,
  ) {
    repository.server.intercept(async (request, response) => {
      if (!request.body.includes('command=fetch')) {
        return undefined;
      }
      const { status, headers, body } = await repository.server.answer(request);
      const changed = change(body, response);
      if (changed) {
        response.writeHead(status, Object.fromEntries(headers));
        response.end(changed);
      }
      return 'handled';
    });
  }

  const reading = () =>
    repository
      .connect({ limits: { requestMs: 1_000 } })
      .readFiles({ revision: repository.base, paths: [''] });
  const failureOf = async (pending: Promise<unknown>) =>
    pending.then(
      () => {
        throw new Error('It did not fail.');
      },
      (error: Error) => error,
    );

  it.each([
    [401, {}, 'ServiceUnavailableError', /token of the integration.*renews it/],
    [403, {}, 'NotAllowedError', /permission to read.*Contents: read/],
    [
      403,
      { headers: { 'retry-after': '30' } },
      'ServiceUnavailableError',
      /Try again after 30 s/,
    ],
    [
      403,
      { headers: { 'x-ratelimit-remaining': '0' } },
      'ServiceUnavailableError',
      /limits the rate/,
    ],
    [
      404,
      {},
      'NotFoundError',
      /not there, or these credentials may not see it/,
    ],
    [
      429,
      { headers: { 'retry-after': '7' } },
      'ServiceUnavailableError',
      /Try again after 7 s/,
    ],
    [422, { body: 'No.' }, 'ConflictError', /"No\."/],
    [
      500,
      { body: 'Oops' },
      'ServiceUnavailableError',
      /failed \(500\): "Oops"/,
    ],
    [503, {}, 'ServiceUnavailableError', /Try again in a few minutes/],
    [
      200,
      { headers: { 'content-type': 'text/html' }, body: '<h1>Sign in</h1>' },
      'ServiceUnavailableError',
      /text\/html and not Git's/,
    ],
    [
      302,
      { headers: { location: 'https://evil.example/steal?token=1' } },
      'ServiceUnavailableError',
      /redirects to https:\/\/evil\.example \(302\)/,
    ],
  ] as const)(
    'answers %i with %j: a %s that says what to do',
    async (status, given, name, message) => {
      answer(status, given);
      const error = await failureOf(reading());
      expect(error).toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
      expect(error.message).toMatch(
        /^Could not read files of 127\.0\.0\.1:\d+\/gitops\.git: /,
      );
    },
  );

  it('tells a person about the person’s own token', async () => {
    answer(401);
    const own = repository.connect({ credentialsOf: 'person' });
    await expect(own.readBranch('main')).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('your token was not accepted'),
    });
  });

  it('tells that credentials are missing', async () => {
    answer(401);
    const none = repository.connect({ credentials: async () => undefined });
    await expect(none.readBranch('main')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('the portal has none'),
    });
  });

  it('names the permission to write when a push is not allowed', async () => {
    repository.server.intercept((request, response) => {
      if (!request.path.includes('receive-pack')) {
        return undefined;
      }
      response.writeHead(403).end();
      return 'handled';
    });
    await expect(
      repository.transport.commit(repository.request()),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /write the branch slipway\/checkout.*Contents: read and write/,
      ),
    });
  });

  it('follows a redirect that stays with the server', async () => {
    repository.server.intercept((request, response) => {
      if (request.method !== 'GET' || request.path.includes('moved')) {
        return undefined;
      }
      response.writeHead(301, { location: `/gitops.git${request.path}&moved` });
      response.end();
      return 'handled';
    });
    await expect(repository.transport.readBranch('main')).resolves.toBe(
      repository.base,
    );
  });

  it.each([
    ['echoed by the server', 401, SECRET],
    [
      'echoed as it was sent',
      500,
      Buffer.from(`bot:${SECRET}`).toString('base64'),
    ],
  ])('has no secret in its error when %s', async (_, status, echo) => {
    answer(status, { body: `You sent ${echo}, did you not?` });
    const error = await failureOf(reading());
    expect(error.message).toContain('++++++++');
    expect(
      JSON.stringify(error, Object.getOwnPropertyNames(error)),
    ).not.toMatch(
      new RegExp(
        `${SECRET}|${Buffer.from(`bot:${SECRET}`).toString('base64')}`,
      ),
    );
  });

  it('sends its credentials, and the version of the protocol', async () => {
    await repository.transport.readBranch('main');
    const seen = repository.server.requests.map(
      ({ headers }): IncomingHttpHeaders => headers,
    );
    expect(seen).toHaveLength(2);
    for (const headers of seen) {
      expect(headers).toMatchObject({
        authorization: expect.stringMatching(/^Basic /),
        'git-protocol': 'version=2',
      });
    }
  });

  it.each([
    [
      'is cut in the middle of a pack, its end missing',
      (body: Buffer) => body.subarray(0, body.length - 30),
      /ends in the middle of a line|not in the framing/,
    ],
    [
      'has a pack with a flipped bit',
      (body: Buffer) => {
        const copy = Buffer.from(body);
        copy[copy.indexOf('PACK') + 20] ^= 1;
        return copy;
      },
      /damaged or cut/,
    ],
    ['is garbage', () => Buffer.from('garbage'), /not in the framing/],
    ['is empty', () => Buffer.from('0000'), /has no pack/],
    [
      'ends with what went wrong on the server',
      () => Buffer.from('000dpackfile\n000a\x03oops\n0000'),
      /oops/,
    ],
  ])('does not trust an answer that %s', async (_, change, message) => {
    tamper(change);
    await expect(reading()).rejects.toMatchObject({
      name: expect.stringMatching(/ServiceUnavailableError|NotFoundError/),
      message: expect.stringMatching(message),
    });
  });

  it('notices when another object comes than was asked for', async () => {
    const [, other] = repository
      .git(['rev-list', '--objects', 'main'])
      .split('\n')
      .map(line => line.slice(0, 40));
    repository.server.intercept(async (request, response) => {
      const text = request.body.toString('latin1');
      if (!text.includes('command=fetch') || text.includes('deepen')) {
        return undefined;
      }
      const body = Buffer.from(
        text.replace(/want [0-9a-f]{40}/, `want ${other}`),
        'latin1',
      );
      const root = repository.git(['rev-parse', 'main^{tree}']);
      const wrong = text.includes(root) ? request.body : body;
      const answered = await repository.server.answer({
        ...request,
        body: wrong,
      });
      response.writeHead(200, Object.fromEntries(answered.headers));
      response.end(answered.body);
      return 'handled';
    });
    await expect(
      repository.transport.readFiles({
        revision: repository.base,
        paths: ['workloads/search'],
      }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('did not send the tree'),
    });
  });

  it('gives up when the server stalls', async () => {
    repository.server.intercept(() => 'handled');
    const impatient = repository.connect({ limits: { requestMs: 150 } });
    await expect(impatient.readBranch('main')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('took too long'),
    });
  });

  it('gives up when all requests together take too long', async () => {
    repository.server.intercept(async () => {
      await new Promise(resolve => setTimeout(resolve, 120));
      return undefined;
    });
    const impatient = repository.connect({ limits: { operationMs: 300 } });
    await expect(
      impatient.readFiles({ revision: repository.base, paths: [''] }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('took too long'),
    });
  });

  it('gives up when the connection breaks', async () => {
    tamper((body, response) => {
      response.writeHead(200, {
        'content-type': 'application/x-git-upload-pack-result',
        'content-length': String(body.length),
      });
      response.write(body.subarray(0, 20));
      setTimeout(() => response.destroy(), 20);
      return undefined;
    });
    await expect(reading()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('ended early'),
    });
  });

  it('says when nobody is there', async () => {
    const { url } = repository.server;
    await repository.server.close();
    await expect(
      repository.connect({ url }).readBranch('main'),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('reads no list of branches beyond its bound', async () => {
    for (let count = 0; count < 30; count++) {
      repository.git(['update-ref', `refs/heads/main-${count}`, 'main']);
    }
    const strict = repository.connect({ limits: { refBytes: 500 } });
    await expect(strict.readBranch('main')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('larger than'),
    });
  });

  it.each([
    ['..', '40000'],
    ['.git', '40000'],
    ['.GIT', '100644'],
    ['a/b', '100644'],
    ['git~1', '40000'],
  ])('reads and writes nothing beside the name %j', async (name, mode) => {
    const oid = repository.git(['rev-parse', 'main:workloads']);
    const tree = repository.git(
      ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'],
      Buffer.concat([
        Buffer.from(`${mode} ${name}\0`),
        Buffer.from(oid, 'hex'),
      ]),
    );
    const commit = repository.git(
      ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'],
      `tree ${tree}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nx\n`,
    );
    repository.git(['update-ref', 'refs/heads/evil', commit]);
    await expect(
      repository.transport.readFiles({ revision: commit, paths: [''] }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(JSON.stringify(name)),
    });
    await expect(
      repository.transport.commit(repository.request({ parent: commit })),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('knows no repository of another object format', async () => {
    const other = await startRepository({ objectFormat: 'sha256' });
    await expect(other.transport.readBranch('main')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('sha256'),
    });
    await other.stop();
  });

  it.each([
    'git@git.acme.dev:platform/gitops.git',
    'file:///srv/gitops.git',
    'https://bot:secret@git.acme.dev/gitops.git',
    'https://git.acme.dev/gitops.git?token=secret',
  ])('does not take the address %s', url => {
    const make = () =>
      createGitTransport({
        url,
        credentials: async () => undefined,
        committer: { name: 'Slipway', email: 'slipway@acme.dev' },
        memory: memoryInProcess(),
      });
    expect(make).toThrow(expect.objectContaining({ name: 'InputError' }));
    expect(make).not.toThrow(/secret/);
  });

  it('sends no header that a token would end', async () => {
    const broken = repository.connect({
      credentials: async () => ({
        headers: { authorization: `Bearer ${SECRET}\r\nx-evil: 1` },
      }),
    });
    const error = await failureOf(broken.readBranch('main'));
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message).not.toContain(SECRET);
  });
});
