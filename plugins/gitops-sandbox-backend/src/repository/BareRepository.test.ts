import fs from 'node:fs/promises';
import path from 'node:path';
import {
  commitFile,
  createRepository,
} from '../__testUtils__/createRepository';
import { gitClient } from '../__testUtils__/gitClient';

describe('the bare repository', () => {
  let created: Awaited<ReturnType<typeof createRepository>>;

  beforeEach(async () => {
    created = await createRepository({
      files: [{ path: 'README.md', content: 'Hello\n' }],
    });
  });

  afterEach(async () => {
    await created.dispose();
  });

  const commit = (branch: string, file = 'a.yaml') =>
    commitFile(created.repository, { branch, path: file, content: 'a: 1\n' });

  it('writes what git fsck finds nothing wrong with', async () => {
    await commit('one', 'ｆ/\u{1f6a2}.yaml');
    await commit('two', 'a-b/c.yaml');
    const fsck = await gitClient(created.repository.gitdir, 'fsck', '--strict');
    expect(fsck).toMatchObject({ code: 0 });
  });

  it('says who moved a branch', async () => {
    await commit('topic');
    await expect(created.repository.refs.readActors('topic')).resolves.toEqual([
      'plugin:gitops',
    ]);
    await expect(created.repository.refs.readActors('none')).resolves.toEqual(
      [],
    );
  });

  it('removes the lock that a killed git left behind, and goes on', async () => {
    const lock = path.join(created.repository.gitdir, 'refs/heads/topic.lock');
    await fs.writeFile(lock, '');
    const old = new Date(Date.now() - 60_000);
    await fs.utimes(lock, old, old);
    await expect(commit('topic')).resolves.toMatch(/^[0-9a-f]{40}$/);
  });

  it('waits for the lock of a git that is at work', async () => {
    const lock = path.join(created.repository.gitdir, 'refs/heads/topic.lock');
    await fs.writeFile(lock, '');
    const outcome = commit('topic');
    await new Promise(resolve => setTimeout(resolve, 300));
    await fs.unlink(lock);
    await expect(outcome).resolves.toMatch(/^[0-9a-f]{40}$/);
  });

  it('moves all refs or none', async () => {
    const { repository } = created;
    const main = await repository.readMain();
    const move = await repository.refs.move(
      [
        { ref: 'refs/heads/one', from: undefined, to: main },
        { ref: 'refs/heads/main', from: undefined, to: main },
      ],
      'test',
    );
    expect(move).toEqual({ moved: false, reason: expect.any(String) });
    await expect(repository.readBranch('one')).resolves.toBeUndefined();
  });
});
