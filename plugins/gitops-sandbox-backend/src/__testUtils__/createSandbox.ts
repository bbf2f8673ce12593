import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { GitOpsRepositoryEvent } from '@slipway/plugin-gitops-node';
import type { RepositorySeed } from '@slipway/plugin-gitops-node/testing';
import knexFactory, { type Knex } from 'knex';
import { ChangeChecks, type LintFiles } from '../checks/ChangeChecks';
import type { Viewer } from '../review/decideActions';
import type { Sandbox } from '../Sandbox';
import { CommentStore } from '../store/CommentStore';
import { PullRequestStore } from '../store/PullRequestStore';
import { TokenStore } from '../store/TokenStore';
import { openPullRequest } from '../usecases/openPullRequest';
import { commitFile, createRepository } from './createRepository';

/** A sandbox without HTTP, on a real repository and database. */
export interface CreatedSandbox extends Sandbox {
  database: Knex;
  events: GitOpsRepositoryEvent[];
  /** Findings of lint from now on. */
  setLint(lint: LintFiles): void;
  /** Commits to a branch, which is made when it is missing. */
  push(push: TestPush): Promise<string>;
  /** Commits a file to a new branch and opens a pull request as dana. */
  propose(push: TestPush & { byService?: boolean }): Promise<number>;
  dispose(): Promise<void>;
}

/** A commit with one file; `undefined` content deletes it. */
export interface TestPush {
  branch: string;
  path: string;
  content?: string;
}

/** Opens a database with the plugin's tables. */
export async function openDatabase(filename: string): Promise<Knex> {
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  await database.migrate.latest({
    directory: resolvePackagePath(
      '@slipway/plugin-gitops-sandbox-backend',
      'migrations',
    ),
  });
  return database;
}

/** Makes a sandbox that goes away with `dispose`. */
export async function createSandbox(
  seed: RepositorySeed,
): Promise<CreatedSandbox> {
  const { repository, dispose } = await createRepository(seed);
  const database = await openDatabase(':memory:');
  const events: GitOpsRepositoryEvent[] = [];
  let lint: LintFiles = () => [];
  const sandbox: Sandbox = {
    repository,
    pullRequests: new PullRequestStore(database),
    comments: new CommentStore(database),
    tokens: new TokenStore(database),
    checks: new ChangeChecks(repository, options => lint(options)),
    publish: async event => void events.push(event),
    now: () => new Date(),
  };
  const push = (options: TestPush) => commitFile(repository, options);
  return {
    ...sandbox,
    database,
    events,
    setLint: next => {
      lint = next;
    },
    push,
    propose: async ({ byService = false, ...options }) => {
      await push(options);
      const opened = await openPullRequest(sandbox, {
        head: options.branch,
        base: 'main',
        title: `Change ${options.path}`,
        body: '',
        askedBy: 'user:default/dana',
        byService,
      });
      if (opened.status !== 'created') {
        throw new Error(`The pull request was ${opened.status}.`);
      }
      return opened.number;
    },
    dispose: async () => {
      await database.destroy();
      await dispose();
    },
  };
}

/** A person whom the policy denies nothing. */
export function viewerOf(
  name: string,
  denied: Partial<Omit<Viewer, 'userRef'>> = {},
): () => Promise<Viewer> {
  return async () => ({
    userRef: `user:default/${name}`,
    approveDenied: [],
    mergeDenied: [],
    ...denied,
  });
}
