import fs from 'node:fs/promises';
import path from 'node:path';
import { commitFile } from '../__testUtils__/createRepository';
import {
  headerOf,
  startSandbox,
  type StartedSandbox,
} from '../__testUtils__/startSandbox';
import { pullRequestDetailSchema } from '../api';
import { BareRepository } from '../repository/BareRepository';

const DANA = 'user:default/dana';

describe('the comments of the gitops backend', () => {
  let sandbox: StartedSandbox;

  beforeEach(async () => {
    sandbox = await startSandbox();
    await commitFile(
      new BareRepository(path.join(sandbox.dataDirectory, 'gitops.git')),
      { branch: 'topic', path: 'notes/a.md', content: 'a\n' },
    );
    await sandbox
      .as(DANA)
      .post('/pull-requests', { head: 'topic', title: 'A change' })
      .expect(201);
    sandbox.events.splice(0);
  });

  afterEach(async () => {
    await sandbox.stop();
    await fs.rm(sandbox.dataDirectory, { recursive: true });
  });

  const put = async (route: string, body: object) => {
    const response = await fetch(`${sandbox.url}/service${route}`, {
      method: 'PUT',
      headers: {
        Authorization: headerOf('plugin:gitops'),
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    return response.status;
  };

  it('are shown to who reads the pull request, the last text of each name', async () => {
    for (const body of ['**One**', '**Two**']) {
      await expect(
        put('/pull-requests/1/comments/review', { body }),
      ).resolves.toBe(204);
    }
    const answer = await sandbox.as(DANA).get('/pull-requests/1').expect(200);
    expect(pullRequestDetailSchema.parse(answer.body).comments).toEqual([
      { name: 'review', body: '**Two**', writtenAt: expect.any(String) },
    ]);
  });

  it('tell nobody of themselves, so that a review causes no review', async () => {
    await put('/pull-requests/1/comments/review', { body: 'One' });
    expect(sandbox.events).toEqual([]);
  });

  it('need a pull request, a plain name and a text', async () => {
    await expect(
      put('/pull-requests/7/comments/review', { body: 'x' }),
    ).resolves.toBe(404);
    await expect(
      put('/pull-requests/1/comments/A%20b', { body: 'x' }),
    ).resolves.toBe(400);
    await expect(
      put('/pull-requests/1/comments/review', { body: 'x'.repeat(65_537) }),
    ).resolves.toBe(400);
  });
});
