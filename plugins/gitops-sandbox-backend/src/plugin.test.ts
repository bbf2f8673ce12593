import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { gitClient } from './__testUtils__/gitClient';
import {
  headerOf,
  startSandbox,
  type StartedSandbox,
} from './__testUtils__/startSandbox';

const DANA = 'user:default/dana';

describe('the sandbox and the stock git client', () => {
  let sandbox: StartedSandbox;
  let folder: string;

  beforeEach(async () => {
    sandbox = await startSandbox();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'client-'));
  });

  afterEach(async () => {
    await sandbox.stop();
    await fs.rm(folder, { recursive: true });
    await fs.rm(sandbox.dataDirectory, { recursive: true });
  });

  async function clone(scope: 'read' | 'write'): Promise<string> {
    const url = await sandbox.cloneUrl(DANA, scope);
    const { code, output } = await gitClient(folder, 'clone', url, 'work');
    expect({ code, output }).toMatchObject({ code: 0 });
    return path.join(folder, 'work');
  }

  async function commitFile(work: string, file: string, text: string) {
    const target = path.join(work, file);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, text);
    await gitClient(work, 'add', '.');
    await gitClient(work, 'commit', '-m', `Change ${file}`);
  }

  it('clones what it was seeded from', async () => {
    const work = await clone('read');
    await expect(
      fs.readFile(path.join(work, 'platform/standards.yaml'), 'utf8'),
    ).resolves.toContain('kind: PlatformStandards');
  });

  it('takes a pushed branch, names who pushed it, and stays sound', async () => {
    const work = await clone('write');
    await commitFile(work, 'docs/note.md', 'Hello\n');
    const push = await gitClient(work, 'push', 'origin', 'HEAD:feature/note');
    expect(push).toMatchObject({ code: 0 });

    const { body: opened } = await sandbox
      .as('user:default/piet')
      .post('/pull-requests', { head: 'feature/note', title: 'Add a note' })
      .expect(201);
    expect(opened).toMatchObject({
      number: 1,
      authors: ['user:default/piet', DANA],
      files: [{ path: 'docs/note.md', change: 'added', after: 'Hello\n' }],
    });
    expect(sandbox.events).toContainEqual(
      expect.objectContaining({ kind: 'branch', branch: 'feature/note' }),
    );
    const bare = path.join(sandbox.dataDirectory, 'gitops.git');
    expect(await gitClient(bare, 'fsck', '--strict')).toMatchObject({
      code: 0,
    });
  });

  it('refuses a push to main and says what to do', async () => {
    const work = await clone('write');
    await commitFile(work, 'docs/note.md', 'Hello\n');
    const push = await gitClient(work, 'push', 'origin', 'HEAD:main');
    expect(push.code).not.toBe(0);
    expect(push.output).toContain('open a pull request');
  });

  it('refuses tags, rewritten branches and the deletion of main', async () => {
    const work = await clone('write');
    await commitFile(work, 'docs/note.md', 'Hello\n');
    await gitClient(work, 'push', 'origin', 'HEAD:feature');
    await gitClient(work, 'commit', '--amend', '-m', 'Another message');
    const codes = [];
    for (const refspec of ['+HEAD:feature', 'HEAD:refs/tags/v1', ':main']) {
      codes.push((await gitClient(work, 'push', 'origin', refspec)).code);
    }
    expect(codes).toEqual([1, 1, 1]);
  });

  it('refuses a push with a token that reads only', async () => {
    const work = await clone('read');
    await commitFile(work, 'docs/note.md', 'Hello\n');
    const push = await gitClient(work, 'push', 'origin', 'HEAD:feature');
    expect(push.code).not.toBe(0);
    expect(push.output).toContain('403');
  });

  it('answers 401 to a token that is wrong, deleted or missing', async () => {
    const good = await sandbox.cloneUrl(DANA, 'read');
    const wrong = good.replace(/[0-9a-f]{4}@/, '0000@');
    const { body } = await sandbox.as(DANA).get('/tokens').expect(200);
    await sandbox.as(DANA).delete(`/tokens/${body.items[0].id}`).expect(204);
    const none = `${sandbox.url}/git/gitops.git`;
    for (const url of [wrong, good, none]) {
      const { code, output } = await gitClient(folder, 'ls-remote', url);
      expect(code).not.toBe(0);
      expect(output).toMatch(/Authentication failed|could not read Username/);
    }
  });

  it('takes a Backstage token as bearer', async () => {
    const { body } = await sandbox.as(DANA).get('/repository').expect(200);
    const { code, output } = await gitClient(
      folder,
      '-c',
      `http.extraHeader=Authorization: Bearer mock-user-token:{"sub":"${DANA}"}`,
      'ls-remote',
      `${sandbox.url}/git/gitops.git`,
    );
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain(`${body.revision}\trefs/heads/main`);
  });

  /** The stock git with a token of a backend plugin. */
  const asPlugin = (plugin: string, ...args: string[]) =>
    gitClient(
      folder,
      '-c',
      `http.extraHeader=Authorization: ${headerOf(`plugin:${plugin}`)}`,
      ...args,
    );

  it('takes a branch of the gitops backend, and tells of it', async () => {
    const url = `${sandbox.url}/git/gitops.git`;
    const work = path.join(folder, 'work');
    await asPlugin('gitops', 'clone', url, work);
    await commitFile(work, 'docs/note.md', 'Hello\n');
    const push = await asPlugin(
      'gitops',
      ...['-C', work, 'push', 'origin', 'HEAD:slipway/note'],
    );
    expect(push).toMatchObject({ code: 0 });
    // No person pushed it: who opens the pull request is its only author.
    const { body: opened } = await sandbox
      .as(DANA)
      .post('/pull-requests', { head: 'slipway/note', title: 'Add a note' })
      .expect(201);
    expect(opened.authors).toEqual([DANA]);
    expect(sandbox.events).toContainEqual(
      expect.objectContaining({ kind: 'branch', branch: 'slipway/note' }),
    );
  });

  it('keeps main from the gitops backend, too', async () => {
    const work = path.join(folder, 'work');
    await asPlugin('gitops', 'clone', `${sandbox.url}/git/gitops.git`, work);
    await commitFile(work, 'docs/note.md', 'Hello\n');
    const push = await asPlugin(
      'gitops',
      ...['-C', work, 'push', 'origin', 'HEAD:main'],
    );
    expect(push.code).not.toBe(0);
    expect(push.output).toContain('main is protected');
  });

  it('lets no other plugin in', async () => {
    const { code, output } = await asPlugin(
      'catalog',
      'ls-remote',
      `${sandbox.url}/git/gitops.git`,
    );
    expect(code).not.toBe(0);
    expect(output).toContain('403');
  });

  it('holds a token to what the policy says of its owner', async () => {
    const url = await sandbox.cloneUrl(DANA, 'write');
    sandbox.setPolicy(() => AuthorizeResult.DENY);
    await sandbox.as(DANA).get('/repository').expect(403);
    const { code, output } = await gitClient(folder, 'ls-remote', url);
    expect(code).not.toBe(0);
    expect(output).toContain('403');
  });

  it('takes no push beyond its bound', async () => {
    const work = await clone('write');
    const large = randomBytes(33 * 1024 * 1024);
    await fs.writeFile(path.join(work, 'large.bin'), large);
    await gitClient(work, 'add', '.');
    await gitClient(work, 'commit', '-m', 'Add a large file');
    const push = await gitClient(work, 'push', 'origin', 'HEAD:large');
    expect(push.code).not.toBe(0);

    const url = new URL(await sandbox.cloneUrl(DANA, 'write'));
    const { status } = await fetch(
      `${sandbox.url}/git/gitops.git/git-receive-pack`,
      {
        method: 'POST',
        headers: {
          Authorization: `Basic ${Buffer.from(`me:${url.password}`).toString(
            'base64',
          )}`,
        },
        body: large,
      },
    );
    expect(status).toBe(413);
    const { body } = await sandbox.as(DANA).get('/repository').expect(200);
    expect(body.branches).toEqual([]);
    // Git packs 33 MB here, which takes a busy machine a while.
  }, 120_000);

  it('serves no path beside the three of smart HTTP', async () => {
    const url = await sandbox.cloneUrl(DANA, 'read');
    for (const file of ['HEAD', 'config', 'objects/info/packs', '../x']) {
      const response = await fetch(`${sandbox.url}/git/gitops.git/${file}`, {
        headers: {
          Authorization: `Basic ${Buffer.from(
            `${new URL(url).username}:${new URL(url).password}`,
          ).toString('base64')}`,
        },
      });
      expect({ file, status: response.status }).toEqual({ file, status: 404 });
    }
  });
});
