import type { CommitRequest, GitTransport } from '@slipway/plugin-gitops-node';
import { createGitTransport } from '../createGitTransport';
import type { GitTransportOptions } from '../GitTransportOptions';
import {
  createBareRepository,
  type BareRepository,
} from './createBareRepository';
import { memoryInProcess } from './memoryInProcess';
import { startGitServer, type GitHttpServer } from './startGitServer';

export const SECRET = 'glpat-s3cr3t-of-the-portal';

/** A repository behind HTTP, with a transport to it. */
export interface StartedRepository extends BareRepository {
  server: GitHttpServer;
  memory: ReturnType<typeof memoryInProcess>;
  transport: GitTransport;
  /** Head of `main`. */
  base: string;
  /** Another transport to the same place. */
  connect(options?: Partial<GitTransportOptions>): GitTransport;
  /** A request that is fine, but for the patch. */
  request(patch?: Partial<CommitRequest>): CommitRequest;
  stop(): Promise<void>;
}

/** Starts a repository with a few files. */
export async function startRepository(
  options: {
    settings?: Record<string, string>;
    objectFormat?: string;
  } = {},
): Promise<StartedRepository> {
  const repository = createBareRepository(
    {
      files: [
        { path: 'README.md', content: 'Hello\n' },
        { path: 'workloads/payments/checkout/dev.yaml', content: 'port: 1\n' },
        { path: 'workloads/search/find/dev.yaml', content: 'port: 2\n' },
      ],
    },
    options.objectFormat,
  );
  const server = await startGitServer({
    gitdir: repository.gitdir,
    settings: options.settings,
  });
  const memory = memoryInProcess();
  const connect: StartedRepository['connect'] = patch =>
    createGitTransport({
      url: server.url,
      credentials: async () => ({
        headers: {
          Authorization: `Basic ${Buffer.from(`bot:${SECRET}`).toString(
            'base64',
          )}`,
        },
      }),
      committer: { name: 'Slipway', email: 'slipway@acme.dev' },
      memory,
      ...patch,
    });
  const base = repository.git(['rev-parse', 'refs/heads/main']);
  return {
    ...repository,
    server,
    memory,
    base,
    connect,
    transport: connect(),
    request: patch => ({
      branch: 'slipway/checkout',
      expect: 'absent',
      parent: base,
      edits: [
        {
          action: 'write',
          path: 'workloads/payments/checkout/prod.yaml',
          content: 'port: 3\n',
        },
      ],
      message: 'Onboard checkout\n\nSlipway-Change: 1\n',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
      ...patch,
    }),
    stop: async () => {
      await server.close();
      repository.dispose();
    },
  };
}
