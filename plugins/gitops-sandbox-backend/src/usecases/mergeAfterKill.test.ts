import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  commitFile,
  createRepository,
} from '../__testUtils__/createRepository';
import { openDatabase, viewerOf } from '../__testUtils__/createSandbox';
import { deadlyMoments } from '../__testUtils__/mergeAndDie';
import { ChangeChecks } from '../checks/ChangeChecks';
import { readReview } from '../review/readReview';
import { CommentStore } from '../store/CommentStore';
import { PullRequestStore } from '../store/PullRequestStore';
import { TokenStore } from '../store/TokenStore';
import { mergePullRequest } from './mergePullRequest';
import { openPullRequest } from './openPullRequest';

/** Runs the merge in a process that kills itself; answers the signal. */
function runAndDie(...args: string[]): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      path.resolve(__dirname, '../__testUtils__/mergeAndDie.ts'),
      ...args,
    ],
    { stdio: 'inherit' },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_, signal) => resolve(signal));
  });
}

describe('a merge whose process is killed', () => {
  it.each(deadlyMoments)(
    'is there once after a retry when it dies %s',
    async moment => {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'killed-'));
      const databaseFile = path.join(folder, 'sandbox.sqlite');
      const { repository, dispose } = await createRepository({
        files: [{ path: 'README.md', content: 'Hello\n' }],
      });
      const database = await openDatabase(databaseFile);
      const sandbox = {
        repository,
        pullRequests: new PullRequestStore(database),
        comments: new CommentStore(database),
        tokens: new TokenStore(database),
        checks: new ChangeChecks(repository, () => []),
        publish: async () => {},
        now: () => new Date(),
      };
      await commitFile(repository, {
        branch: 'topic',
        path: 'a',
        content: 'b',
      });
      await openPullRequest(sandbox, {
        head: 'topic',
        base: 'main',
        title: 'Add a file',
        body: '',
        askedBy: 'user:default/dana',
        byService: true,
      });

      await expect(
        runAndDie(repository.gitdir, databaseFile, moment),
      ).resolves.toBe('SIGKILL');

      const { pullRequest, head } = await readReview(sandbox, 1);
      if (pullRequest.state === 'open') {
        await mergePullRequest(sandbox, {
          number: 1,
          head,
          viewerOf: viewerOf('piet'),
        });
      }
      await expect(readReview(sandbox, 1)).resolves.toMatchObject({
        pullRequest: {
          state: 'merged',
          mergedRevision: await repository.readMain(),
          endedBy: 'user:default/piet',
        },
      });
      await expect(
        repository.revList(['--merges', '--count', 'refs/heads/main']),
      ).resolves.toEqual(['1']);
      await expect(repository.readBranch('topic')).resolves.toBeUndefined();
      await database.destroy();
      await dispose();
      await fs.rm(folder, { recursive: true });
    },
    30_000,
  );
});
