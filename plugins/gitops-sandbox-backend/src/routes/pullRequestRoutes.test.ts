import fs from 'node:fs/promises';
import path from 'node:path';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { commitFile } from '../__testUtils__/createRepository';
import { gitClient } from '../__testUtils__/gitClient';
import {
  startSandbox,
  type StartedSandbox,
} from '../__testUtils__/startSandbox';
import {
  createdTokenSchema,
  pullRequestDetailSchema,
  pullRequestListSchema,
  repositoryEntrySchema,
  repositorySchema,
  tokenListSchema,
} from '../api';
import { BareRepository } from '../repository/BareRepository';

const DANA = 'user:default/dana';
const PIET = 'user:default/piet';
const STAGING = 'environments/staging/workloads/payments/checkout/x.yaml';

const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata:
  name: checkout
  namespace: payments-staging
data:
  a: b
`;

describe('the user routes', () => {
  let sandbox: StartedSandbox;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await sandbox.stop();
    await fs.rm(sandbox.dataDirectory, { recursive: true });
  });

  /** Commits as the gitops backend does. */
  async function push(branch: string, file: string, content: string) {
    return commitFile(
      new BareRepository(path.join(sandbox.dataDirectory, 'gitops.git')),
      { branch, path: file, content },
    );
  }

  async function propose(file = STAGING, content = CONFIG_MAP) {
    await push('topic', file, content);
    const { body } = await sandbox
      .as(DANA)
      .post('/pull-requests', { head: 'topic', title: 'A change' })
      .expect(201);
    return pullRequestDetailSchema.parse(body);
  }

  it('describe the repository and its branches', async () => {
    await push('topic', 'notes/a.md', 'a\n');
    const { body } = await sandbox.as(DANA).get('/repository').expect(200);
    expect(repositorySchema.parse(body)).toMatchObject({
      cloneUrl: expect.stringMatching(
        /\/api\/gitops-sandbox\/git\/gitops.git$/,
      ),
      defaultBranch: 'main',
      recentCommits: [{ subject: 'Seed the GitOps repository' }],
      branches: [
        { name: 'topic', ahead: 1, head: { subject: 'Change notes/a.md' } },
      ],
    });
  });

  it('browse folders and files of main', async () => {
    const get = async (file: string) => {
      const { body } = await sandbox
        .as(DANA)
        .get(`/repository/files?path=${encodeURIComponent(file)}`)
        .expect(200);
      return repositoryEntrySchema.parse(body);
    };
    expect(await get('')).toMatchObject({
      kind: 'folder',
      entries: expect.arrayContaining([
        { name: 'platform', path: 'platform', kind: 'folder' },
      ]),
    });
    expect(await get('platform/standards.yaml')).toMatchObject({
      kind: 'file',
      content: expect.stringContaining('PlatformStandards'),
    });
    for (const file of ['nothing', '../..', 'platform/standards.yaml/x']) {
      await sandbox
        .as(DANA)
        .get(`/repository/files?path=${encodeURIComponent(file)}`)
        .expect(404);
    }
  });

  it('show everything that a reviewer needs', async () => {
    const detail = await propose();
    expect(detail).toMatchObject({
      number: 1,
      url: '/gitops-sandbox/pull-requests/1',
      state: 'open',
      askedBy: DANA,
      authors: [DANA],
      commits: [{ subject: `Change ${STAGING}` }],
      files: [
        {
          path: STAGING,
          change: 'added',
          after: CONFIG_MAP,
          release: 'payments/checkout/staging',
        },
      ],
      filesOmitted: 0,
      checks: { head: detail.head.revision },
      approvals: [],
      approvalsRequired: 1,
      upToDate: true,
      conflicts: [],
      environments: ['staging'],
      releases: ['payments/checkout/staging'],
      notices: [],
      actions: {
        approve: {
          allowed: false,
          reason:
            'You asked for this change: someone else approves it in staging.',
        },
        close: { allowed: true },
      },
    });
    const { body: list } = await sandbox
      .as(DANA)
      .get('/pull-requests?state=open')
      .expect(200);
    expect(pullRequestListSchema.parse(list).items).toHaveLength(1);
  });

  it('approve and merge at the revision that was seen', async () => {
    const { head } = await propose();
    const piet = sandbox.as(PIET);
    const stale = { head: '0'.repeat(39).concat('1') };
    const seen = { head: head.revision };
    await piet.post('/pull-requests/1/merge', seen).expect(409);
    await piet.post('/pull-requests/1/approve', stale).expect(409);
    const approved = await piet
      .post('/pull-requests/1/approve', seen)
      .expect(200);
    expect(approved.body.approvals).toMatchObject([{ by: PIET, counts: true }]);
    const merged = await piet.post('/pull-requests/1/merge', seen).expect(200);
    expect(pullRequestDetailSchema.parse(merged.body)).toMatchObject({
      state: 'merged',
      endedBy: PIET,
      files: [{ path: STAGING, after: CONFIG_MAP }],
      actions: { merge: { allowed: false } },
    });
    expect(sandbox.events).toContainEqual({ kind: 'pull-request', number: 1 });
  });

  it('close for who asked, and then no more', async () => {
    const { head } = await propose();
    const seen = { head: head.revision };
    await sandbox.as(DANA).post('/pull-requests/1/close', seen).expect(200);
    await sandbox.as(DANA).post('/pull-requests/1/close', seen).expect(409);
    const { body } = await sandbox
      .as(DANA)
      .get('/pull-requests?state=closed')
      .expect(200);
    expect(body.items).toMatchObject([{ number: 1, endedBy: DANA }]);
  });

  it('decide on each release that is touched', async () => {
    const { head } = await propose();
    sandbox.setPolicy(({ permission, resourceRef }) =>
      permission === 'gitops.change.merge' &&
      resourceRef === 'payments/checkout/staging'
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    );
    const answer = await sandbox
      .as(PIET)
      .post('/pull-requests/1/merge', { head: head.revision })
      .expect(403);
    expect(answer.body.error.message).toBe(
      'You may not merge changes to payments/checkout/staging.',
    );
  });

  it('open nothing for a release that is denied', async () => {
    await push('topic', STAGING, CONFIG_MAP);
    sandbox.setPolicy(({ resourceRef }) =>
      resourceRef === 'payments/checkout/staging'
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    );
    await sandbox
      .as(DANA)
      .post('/pull-requests', { head: 'topic', title: 'A change' })
      .expect(403);
    const { body } = await sandbox.as(DANA).get('/pull-requests').expect(200);
    expect(body.items).toEqual([]);
  });

  it('report findings of lint on the changed files', async () => {
    const detail = await propose(STAGING, 'kind: [broken\n');
    expect(detail.checks).toMatchObject({ state: 'failure' });
    expect(detail.files[0].findings).toMatchObject([
      { severity: 'error', file: STAGING },
    ]);
  });

  it('decide on a change without files as on the platform', async () => {
    const bare = path.join(sandbox.dataDirectory, 'gitops.git');
    await gitClient(
      bare,
      'clone',
      await sandbox.cloneUrl(PIET, 'write'),
      'work',
    );
    const work = path.join(bare, 'work');
    await gitClient(work, 'commit', '--allow-empty', '-m', 'Nothing');
    await gitClient(work, 'push', 'origin', 'HEAD:empty');
    const { body } = await sandbox
      .as(DANA)
      .post('/pull-requests', { head: 'empty', title: 'Nothing' })
      .expect(201);
    expect(body).toMatchObject({ files: [], releases: ['platform'] });
  });

  it('keep standards that cannot be read out of main', async () => {
    const detail = await propose('platform/standards.yaml', 'kind: Nothing\n');
    expect(detail.checks.state).toBe('failure');
    expect(detail.releases).toEqual(['platform']);
  });

  it.each([
    ['get', '/pull-requests/abc', 400],
    ['get', '/pull-requests/0', 400],
    ['get', '/pull-requests/99', 404],
    ['get', '/pull-requests?state=strange', 400],
  ] as const)('answer %s %s with %i', async (_, route, status) => {
    const answer = await sandbox.as(DANA).get(route);
    expect(answer.status).toBe(status);
  });

  it.each([
    ['/pull-requests', {}, 400],
    ['/pull-requests', { head: 'nothing', title: 'x' }, 404],
    ['/pull-requests', { head: '-x', title: 'x' }, 404],
    ['/pull-requests', { head: 'main', title: 'x' }, 409],
    ['/pull-requests', { head: 'main', title: 'x', more: 1 }, 400],
    ['/pull-requests', { head: 'main', title: 'x'.repeat(201) }, 400],
    [
      '/pull-requests',
      { head: 'main', title: 'x', body: 'y'.repeat(6e5) },
      413,
    ],
    ['/pull-requests/99/merge', { head: '0'.repeat(40) }, 404],
    ['/pull-requests/1/merge', { head: 'main' }, 400],
    ['/tokens', { name: '', scope: 'read' }, 400],
    ['/tokens', { name: 'x', scope: 'admin' }, 400],
  ])('answer POST %s with %j by %i', async (route, body, status) => {
    const answer = await sandbox.as(DANA).post(route, body);
    expect(answer.status).toBe(status);
  });

  it('show the secret of a token once, and tokens to their owner only', async () => {
    const { body } = await sandbox
      .as(DANA)
      .post('/tokens', { name: 'laptop', scope: 'read' })
      .expect(201);
    const { token, ...rest } = createdTokenSchema.parse(body);
    expect(token).toMatch(/^slipway_/);
    const { body: list } = await sandbox.as(DANA).get('/tokens').expect(200);
    expect(tokenListSchema.parse(list).items).toEqual([rest]);
    const { body: other } = await sandbox.as(PIET).get('/tokens').expect(200);
    expect(other.items).toEqual([]);
    await sandbox.as(PIET).delete(`/tokens/${rest.id}`).expect(404);
    await sandbox.as(DANA).delete(`/tokens/${rest.id}`).expect(204);
  });
});
