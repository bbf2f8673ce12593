import { describeGitTransportContract } from '@slipway/plugin-gitops-node/testing';
import { createBareRepository } from './__testUtils__/createBareRepository';
import { hasProgram } from './__testUtils__/git';
import { memoryInProcess } from './__testUtils__/memoryInProcess';
import { startGitServer } from './__testUtils__/startGitServer';
import { createGitTransport } from './createGitTransport';

jest.setTimeout(60_000);

const servers: {
  name: string;
  settings?: Record<string, string>;
  oldProtocol?: boolean;
}[] = [
  { name: 'a server that gives single objects' },
  {
    name: 'a server without the filter for single objects',
    settings: { 'uploadpackfilter.tree.allow': 'false' },
  },
  {
    name: 'a server without filters',
    settings: { 'uploadpack.allowFilter': 'false' },
  },
  {
    name: 'a server of the protocol before version 2',
    settings: { 'uploadpack.allowReachableSHA1InWant': 'true' },
    oldProtocol: true,
  },
];

const onGit = hasProgram('git', '--version') ? describe : describe.skip;

onGit('createGitTransport, which needs git to be tried', () => {
  for (const { name, settings, oldProtocol } of servers) {
    describeGitTransportContract({
      name,
      create: async seed => {
        const repository = createBareRepository(seed);
        const server = await startGitServer({
          gitdir: repository.gitdir,
          settings,
          oldProtocol,
        });
        return {
          transport: createGitTransport({
            url: server.url,
            credentials: async () => undefined,
            committer: { name: 'Slipway', email: 'slipway@acme.dev' },
            memory: memoryInProcess(),
          }),
          base: 'main',
          grow: async (branch, options) => repository.grow(branch, options),
          dispose: async () => {
            await server.close();
            repository.dispose();
          },
        };
      },
    });
  }
});
