import fs from 'node:fs/promises';
import path from 'node:path';
import request from 'supertest';
import {
  EXAMPLE_SEED,
  startSandbox,
  type StartedSandbox,
} from '../__testUtils__/startSandbox';

const TOKEN = 'a-token-of-the-simulation';

describe('the routes of the simulated Argo CD', () => {
  let sandbox: StartedSandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({
      argocd: {
        token: TOKEN,
        worldFile: path.join(EXAMPLE_SEED, '../simulated-cluster.yaml'),
      },
    });
  });

  afterAll(async () => {
    await sandbox.stop();
    await fs.rm(sandbox.dataDirectory, { recursive: true });
  });

  const get = (route: string, token: string | undefined = TOKEN) =>
    request(sandbox.url)
      .get(`/argocd/api/v1/${route}`)
      .set('Authorization', `Bearer ${token}`);

  it('answer nobody without the token', async () => {
    const bare = await request(sandbox.url)
      .get('/argocd/api/v1/applications')
      .expect(401);
    expect(bare.body).toMatchObject({
      code: 16,
      error: 'no session information',
    });
    const wrong = await get('applications', `${TOKEN}x`).expect(401);
    expect(wrong.body).toMatchObject({ code: 16 });
    expect(JSON.stringify(wrong.body)).not.toContain(TOKEN);
    await get('applications', 'mock-user-token').expect(401);
  });

  it('list Applications and say who asks', async () => {
    const { body } = await get('applications?projects=payments').expect(200);
    expect(
      body.items.map(
        (item: { metadata: { name: string } }) => item.metadata.name,
      ),
    ).toEqual(['ledger-dev']);
    const info = await get('session/userinfo').expect(200);
    expect(info.body).toMatchObject({ loggedIn: true });
    const version = await request(sandbox.url)
      .get('/argocd/api/version')
      .expect(200);
    expect(version.body.Version).toContain('simulated');
  });

  it('tell with a project alone that an Application is missing', async () => {
    const hidden = await get('applications/none').expect(403);
    expect(hidden.body).toMatchObject({
      code: 7,
      message: 'permission denied',
    });
    const missing = await get('applications/none?project=payments').expect(404);
    expect(missing.body).toMatchObject({ code: 5 });
    await get('applications/ledger-dev?project=orders').expect(404);
    await get('applications/ledger-dev?appNamespace=other').expect(403);
    await get('applications/ledger-dev?project=payments').expect(200);
  });

  it('refuse events and objects that are not in the tree', async () => {
    const events = await get(
      'applications/ledger-dev/events?resourceUID=1&resourceName=x&resourceNamespace=y',
    ).expect(400);
    expect(events.body).toMatchObject({ code: 3 });
    await get(
      'applications/ledger-dev/resource?kind=Secret&resourceName=x&namespace=payments-dev',
    ).expect(400);
  });

  it('say that a revision does not exist', async () => {
    const { body } = await get(
      `applications/ledger-dev/revisions/${'0'.repeat(40)}/metadata`,
    ).expect(500);
    expect(body.message).toContain('unable to resolve');
  });

  it('change nothing, and know no other path', async () => {
    const sync = await request(sandbox.url)
      .post('/argocd/api/v1/applications/ledger-dev/sync')
      .set('Authorization', `Bearer ${TOKEN}`)
      .send({});
    const others = await Promise.all(
      ['clusters', 'applications/ledger-dev/logs', 'applications/%E0%A4%A'].map(
        route => get(route),
      ),
    );
    expect([sync, ...others].map(({ status }) => status)).toEqual([
      404, 404, 404, 404,
    ]);
  });
});

describe('the sandbox without a token for the simulated Argo CD', () => {
  it('has none', async () => {
    const sandbox = await startSandbox();
    try {
      const { status } = await request(sandbox.url)
        .get('/argocd/api/version')
        .set('Authorization', 'Bearer anything');
      expect([401, 404]).toContain(status);
    } finally {
      await sandbox.stop();
      await fs.rm(sandbox.dataDirectory, { recursive: true });
    }
  });
});
