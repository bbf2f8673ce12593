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
  type ServerMemory,
} from '@slipway/plugin-gitops-node';
import {
  describeForgeContract,
  describeGitTransportContract,
  type RepositorySeed,
} from '@slipway/plugin-gitops-node/testing';
import gitopsSandboxPlugin from '@slipway/plugin-gitops-sandbox-backend';
import gitopsModuleSandbox from './index';

function memoryInProcess(): ServerMemory {
  const facts = new Map<string, string>();
  return {
    recall: async key => facts.get(key),
    keep: async (key, value) => {
      facts.set(key, value);
    },
  };
}

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
        setRepository: create =>
          given.push(create({ memory: memoryInProcess() })),
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
  plant(bare, seed);
  const url = `http://127.0.0.1:${backend.server.port()}/api/gitops-sandbox`;
  return {
    ...given[0],
    bare,
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
    commentsOf: async (number: number) => {
      const response = await fetch(`${url}/pull-requests/${number}`, {
        headers: { Authorization: mockCredentials.user.header() },
      });
      const { comments } = (await response.json()) as {
        comments: { body: string }[];
      };
      return comments.map(({ body }) => ({ isOwn: true, body }));
    },
    dispose: async () => {
      await backend.stop();
      await fs.rm(folder, { recursive: true });
    },
  };
}

/** The stock git in the bare repository. */
function gitIn(bare: string) {
  return (args: string[], input = '') =>
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
}

/** Commits what a seed folder cannot have. */
function plant(
  bare: string,
  { symlinks = [], submodules = [] }: RepositorySeed,
) {
  const git = gitIn(bare);
  const links = symlinks.map(({ path: file, target }) => {
    const oid = git(['hash-object', '-w', '--stdin'], target);
    return `120000,${oid},${file}`;
  });
  const modules = submodules.map(
    ({ path: file, revision }) => `160000,${revision},${file}`,
  );
  if (links.length + modules.length === 0) {
    return;
  }
  git(['read-tree', 'main']);
  for (const entry of [...links, ...modules]) {
    git(['update-index', '--add', '--cacheinfo', entry]);
  }
  const tree = git(['write-tree']);
  const commit = git(['commit-tree', '-p', 'main', '-m', 'Plant', tree]);
  git(['update-ref', 'refs/heads/main', commit]);
}

/** Adds commits to a branch in one go. */
function grow(
  bare: string,
  branch: string,
  { from, commits }: { from: string; commits: number },
) {
  const git = gitIn(bare);
  const lines = Array.from({ length: commits }, (_, index) => [
    `commit refs/heads/${branch}`,
    'committer Seed <seed@slipway.invalid> 1767225600 +0000',
    'data 5\nGrow\n',
    ...(index === 0 ? [`from ${from}`] : []),
    'M 100644 inline grown.yaml',
    `data ${String(index).length}\n${index}`,
  ]).flat();
  git(['fast-import', '--quiet'], [...lines, ''].join('\n'));
  return git(['rev-parse', `refs/heads/${branch}`]);
}

describeGitTransportContract({
  name: 'the sandbox over HTTP',
  create: async seed => {
    const { transport, bare, dispose } = await start(seed);
    return {
      transport,
      dispose,
      base: 'main',
      grow: async (branch, options) => grow(bare, branch, options),
    };
  },
});

describeForgeContract({
  name: 'the sandbox over HTTP',
  create: async () => {
    const { transport, forge, act, commentsOf, dispose } = await start({
      files: [{ path: 'README.md', content: 'Hello\n' }],
    });
    return {
      transport,
      forge,
      dispose,
      lacks: ['drafts', 'labels', 'teams', 'statuses'],
      shown: async () => ({ labels: [], teams: [], statuses: [] }),
      comments: ({ number }) => commentsOf(number),
      merge: ({ number, head }) => act(number, 'merge', head.revision),
      close: ({ number, head }) => act(number, 'close', head.revision),
    };
  },
});
