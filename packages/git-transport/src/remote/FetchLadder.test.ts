import { hasProgram } from '../__testUtils__/git';
import {
  startRepository,
  type StartedRepository,
} from '../__testUtils__/startRepository';

const onGit = hasProgram('git', '--version') ? describe : describe.skip;

onGit('the ladder of ways to fetch, which needs git to be tried', () => {
  let repository: StartedRepository;

  afterEach(async () => {
    await repository.stop();
  });

  const read = () =>
    repository.connect().readFiles({
      revision: repository.base,
      paths: ['workloads/payments/checkout/dev.yaml'],
    });
  const fetches = () =>
    repository.server.requests
      .map(({ body }) => body.toString())
      .filter(body => body.includes('command=fetch'));

  it.each([
    ['single objects where it can', {}, 'tree:0', 6],
    [
      'all folders where single ones are refused',
      { 'uploadpackfilter.tree.allow': 'false' },
      'blob:none',
      3,
    ],
    [
      'everything where all filters are refused',
      { 'uploadpackfilter.allow': 'false' },
      'depth',
      3,
    ],
  ])('fetches %s, and remembers', async (_, settings, rung, requests) => {
    repository = await startRepository({ settings });
    await expect(read()).resolves.toMatchObject([{ content: 'port: 1\n' }]);
    expect([...repository.memory.facts.values()]).toEqual([rung]);
    expect(fetches()).toHaveLength(requests);

    const tried = rung === 'tree:0' ? 6 : requests - 1;
    repository.server.requests.length = 0;
    await expect(read()).resolves.toHaveLength(1);
    expect(fetches().length).toBeLessThanOrEqual(tried);
    for (const body of fetches()) {
      expect(body.includes('filter')).toBe(rung !== 'depth');
    }
  });

  it('names host and repository in what it remembers, and no secret', async () => {
    repository = await startRepository();
    await read();
    const { host } = new URL(repository.server.url);
    expect([...repository.memory.facts.keys()]).toEqual([
      `git-fetch ${host}/gitops.git`,
    ]);
  });

  it('needs no memory where the server says that it knows no filter', async () => {
    repository = await startRepository({
      settings: { 'uploadpack.allowFilter': 'false' },
    });
    await read();
    expect(repository.memory.facts.size).toBe(0);
    expect(fetches()).toHaveLength(1);
  });

  it('takes more than it asked for, and asks for no more', async () => {
    repository = await startRepository();
    repository.server.intercept(async (request, response) => {
      const text = request.body.toString('latin1');
      if (!text.includes('command=fetch')) {
        return undefined;
      }
      // A server that passes over filters, as some do.
      const body = Buffer.from(
        text.replace('0012filter tree:0\n', ''),
        'latin1',
      );
      const answer = await repository.server.answer({ ...request, body });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(answer.body);
      return 'handled';
    });
    await expect(read()).resolves.toHaveLength(1);
    expect([...repository.memory.facts.values()]).toEqual(['depth']);
    expect(fetches()).toHaveLength(1);
  });

  it('does not look for a missing commit in another way once it knows one', async () => {
    repository = await startRepository();
    await read();
    repository.server.requests.length = 0;
    await expect(
      repository.connect().readFiles({ revision: 'a'.repeat(40), paths: [''] }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('Read the branch again.'),
    });
    expect(fetches()).toHaveLength(1);
  });

  it('reads a folder level by level where it is not given at once', async () => {
    repository = await startRepository({
      settings: { 'uploadpackfilter.blob:none.allow': 'false' },
    });
    const files = await repository
      .connect()
      .readFiles({ revision: repository.base, paths: ['workloads'] });
    expect(files.map(({ content }) => content)).toEqual([
      'port: 1\n',
      'port: 2\n',
    ]);
    expect([...repository.memory.facts.values()]).toEqual(['tree:0']);
  });

  it('forgets what it does not know', async () => {
    repository = await startRepository();
    await read();
    const [key] = repository.memory.facts.keys();
    await repository.memory.keep(key, 'carrier pigeon');
    await expect(read()).resolves.toHaveLength(1);
    expect(repository.memory.facts.get(key)).toBe('tree:0');
  });

  it('says what to do about a repository that is too large to be fetched whole', async () => {
    repository = await startRepository({
      settings: { 'uploadpack.allowFilter': 'false' },
    });
    await expect(
      repository
        .connect({ limits: { objectBytes: 300 } })
        .readFiles({ revision: repository.base, paths: ['README.md'] }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('uploadpack.allowFilter=true'),
    });
  });
});
