import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  gitOpsRepositoryExtensionPoint,
  type GitOpsRepository,
} from '@slipway/plugin-gitops-node';
import {
  describeForgeContract,
  describeGitTransportContract,
  type RepositorySeed,
} from '@slipway/plugin-gitops-node/testing';
import gitopsSandboxPlugin from '@slipway/plugin-gitops-sandbox-backend';
import gitopsModuleSandbox from './index';

/** Starts the sandbox and a gitops plugin that keeps what the module gives it. */
async function start(seed: RepositorySeed) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'module-'));
  const seedDirectory = path.join(folder, 'seed');
  for (const file of seed.files) {
    const target = path.join(seedDirectory, file.path);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, file.content);
  }
  const given: GitOpsRepository[] = [];
  const gitopsPlugin = createBackendPlugin({
    pluginId: 'gitops',
    register(env) {
      env.registerExtensionPoint(gitOpsRepositoryExtensionPoint, {
        setRepository: repository => given.push(repository),
      });
      env.registerInit({ deps: {}, async init() {} });
    },
  });
  const backend = await startTestBackend({
    features: [
      gitopsPlugin,
      gitopsModuleSandbox,
      gitopsSandboxPlugin,
      mockServices.rootConfig.factory({
        data: {
          gitopsSandbox: {
            dataDirectory: path.join(folder, 'data'),
            seedDirectory,
          },
        },
      }),
    ],
  });
  const bare = path.join(folder, 'data', 'gitops.git');
  plantSymlinks(bare, seed.symlinks ?? []);
  const url = `http://127.0.0.1:${backend.server.port()}/api/gitops-sandbox`;
  return {
    ...given[0],
    act: async (number: number, verb: 'merge' | 'close', head: string) => {
      const response = await fetch(`${url}/pull-requests/${number}/${verb}`, {
        method: 'POST',
        headers: {
          Authorization: mockCredentials.user.header(),
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ head }),
      });
      if (!response.ok) {
        throw new Error(await response.text());
      }
    },
    dispose: async () => {
      await backend.stop();
      await fs.rm(folder, { recursive: true });
    },
  };
}

/** Commits symlinks with the stock git; a seed folder cannot have any. */
function plantSymlinks(
  bare: string,
  symlinks: { path: string; target: string }[],
) {
  const git = (args: string[], input = '') =>
    execFileSync('git', [`--git-dir=${bare}`, ...args], {
      input,
      env: {
        PATH: process.env.PATH,
        GIT_INDEX_FILE: path.join(bare, 'planting-index'),
        GIT_AUTHOR_NAME: 'Seed',
        GIT_AUTHOR_EMAIL: 'seed@slipway.invalid',
        GIT_COMMITTER_NAME: 'Seed',
        GIT_COMMITTER_EMAIL: 'seed@slipway.invalid',
      },
    })
      .toString()
      .trim();
  if (symlinks.length === 0) {
    return;
  }
  git(['read-tree', 'main']);
  for (const symlink of symlinks) {
    const oid = git(['hash-object', '-w', '--stdin'], symlink.target);
    git([
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${oid},${symlink.path}`,
    ]);
  }
  const tree = git(['write-tree']);
  const commit = git(['commit-tree', '-p', 'main', '-m', 'Plant', tree]);
  git(['update-ref', 'refs/heads/main', commit]);
}

describeGitTransportContract({
  name: 'the sandbox over HTTP',
  create: async seed => {
    const { transport, dispose } = await start(seed);
    return { transport, dispose, base: 'main' };
  },
});

describeForgeContract({
  name: 'the sandbox over HTTP',
  create: async () => {
    const { transport, forge, act, dispose } = await start({
      files: [{ path: 'README.md', content: 'Hello\n' }],
    });
    return {
      transport,
      forge,
      dispose,
      merge: ({ number, head }) => act(number, 'merge', head.revision),
      close: ({ number, head }) => act(number, 'close', head.revision),
    };
  },
});
