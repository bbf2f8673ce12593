import { createBareRepository } from './__testUtils__/createBareRepository';
import { hasProgram } from './__testUtils__/git';
import { memoryInProcess } from './__testUtils__/memoryInProcess';
import {
  startGitServer,
  type GitHttpServer,
} from './__testUtils__/startGitServer';
import { createGitTransport } from './createGitTransport';

const onGit = hasProgram('git', '--version') ? describe : describe.skip;

const FILES = Array.from({ length: 1_200 }, (_, index) => ({
  path: `workloads/team-${index % 40}/workload-${index}/dev.yaml`,
  content: `port: ${index}\n`,
}));

onGit('the cost of a call, which needs git to be tried', () => {
  const repository = createBareRepository({ files: FILES });
  const base = repository.git(['rev-parse', 'refs/heads/main']);
  let server: GitHttpServer;

  beforeAll(async () => {
    server = await startGitServer({ gitdir: repository.gitdir });
  });

  afterAll(async () => {
    await server.close();
    repository.dispose();
  });

  const connect = () => {
    server.requests.length = 0;
    return createGitTransport({
      url: server.url,
      credentials: async () => undefined,
      committer: { name: 'Slipway', email: 'slipway@acme.dev' },
      memory: memoryInProcess(),
    });
  };

  it('reads all files in few requests', async () => {
    const files = await connect().readFiles({ revision: base, paths: [''] });
    expect(files).toHaveLength(1_200);
    expect(files).toContainEqual(
      expect.objectContaining({
        path: 'workloads/team-39/workload-1199/dev.yaml',
        content: 'port: 1199\n',
      }),
    );
    // What the server can do, the commit, all folders, three batches of files.
    expect(server.requests).toHaveLength(6);
  });

  it('asks for no file to write one, and for one folder of each level', async () => {
    const outcome = await connect().commit({
      branch: 'one',
      expect: 'absent',
      parent: base,
      edits: [
        { action: 'write', path: FILES[0].path, content: 'port: 0\nx: 1\n' },
        { action: 'write', path: 'workloads/team-0/new/dev.yaml', content: '' },
      ],
      message: 'One\n',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
    });
    expect(outcome.status).toBe('written');
    const wants = server.requests.map(
      ({ body }) => body.toString('latin1').match(/want [0-9a-f]{40}/g) ?? [],
    );
    expect(wants.flat()).toHaveLength(5);
    // Abilities; commit, root, workloads, team-0, workload-0; branches, push.
    expect(server.requests).toHaveLength(8);
  });

  it('compares revisions at the cost of what differs', async () => {
    const head = repository.grow('grown', { from: base, commits: 3 });
    await expect(
      connect().listChangedPaths({ from: base, to: head }),
    ).resolves.toEqual([{ path: 'grown.yaml', change: 'added' }]);
    // Abilities, both commits, their root folders.
    expect(server.requests).toHaveLength(3);
  });

  it('reads versions in as many requests as the path is deep', async () => {
    const head = repository.grow('long', { from: base, commits: 600 });
    const versions = await connect().readVersions({
      revision: head,
      path: 'grown.yaml',
      commits: 1_000,
    });
    expect(versions).toHaveLength(600);
    expect(versions[0]).toMatchObject({
      content: 'count: 600\n',
      commit: { revision: head },
    });
    // Abilities, all commits, two batches of root folders and two of files.
    expect(server.requests).toHaveLength(6);
  });
});
