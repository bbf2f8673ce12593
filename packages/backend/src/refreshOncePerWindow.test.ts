import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { startPortal, type StartedPortal } from './__testUtils__/startPortal';

const connection =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES16_CONNECTION_STRING;
const describeOnPostgres = connection ? describe : describe.skip;
const skipped = connection
  ? ''
  : ' (skipped: BACKSTAGE_TEST_DATABASE_POSTGRES16_CONNECTION_STRING names no server)';

/** Seconds from one reading to the next. */
const WINDOW = 4;
const WINDOWS = 4;

jest.setTimeout(240_000);

describeOnPostgres(`two portals on one PostgreSQL${skipped}`, () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_16'] });
  const portals: StartedPortal[] = [];
  const folders: string[] = [];
  const lists: number[] = [];
  let server: Server;

  afterAll(async () => {
    await Promise.all(portals.map(portal => portal.stop()));
    await new Promise(resolve => {
      server?.close(resolve);
    });
    await Promise.all(
      folders.map(folder => rm(folder, { recursive: true, force: true })),
    );
  });

  it('read each instance once per window between them', async () => {
    server = createServer((request, response) => {
      if (request.url?.startsWith('/api/v1/applications?')) {
        lists.push(Date.now());
      }
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ items: [] }));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const environment = {
      APP_CONFIG_backend_database: JSON.stringify(await database(databases)),
      APP_CONFIG_gitops_refresh_schedule: JSON.stringify({
        frequency: { seconds: WINDOW },
        timeout: { seconds: 30 },
      }),
      APP_CONFIG_gitops_controllers: JSON.stringify([
        {
          name: 'counted',
          type: 'argocd',
          url: `http://127.0.0.1:${port}`,
          token: 'read-only',
        },
      ]),
    };
    for (let replica = 0; replica < 2; replica++) {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'slipway-replica-'));
      folders.push(folder);
      portals.push(await startPortal({ dataDirectory: folder, environment }));
    }
    const from = Date.now();
    const seconds = WINDOW * WINDOWS;
    await new Promise(resolve => {
      setTimeout(resolve, seconds * 1_000);
    });
    const counted = lists.filter(at => at >= from).length;
    // One replica alone would read as often; both on their own twice as often.
    expect(counted).toBeGreaterThanOrEqual(WINDOWS - 2);
    expect(counted).toBeLessThanOrEqual(WINDOWS + 1);
    const gaps = lists.slice(1).map((at, index) => at - lists[index]);
    expect(Math.min(...gaps)).toBeGreaterThan(WINDOW * 500);
  });
});

/** A database server's part of the configuration, for a database of its own. */
async function database(databases: TestDatabases) {
  const knex = await databases.init('POSTGRES_16');
  const {
    host,
    port,
    user,
    password,
    database: name,
  } = knex.client.connectionSettings;
  return {
    client: 'pg',
    connection: { host, port, user, password, database: name },
    pluginDivisionMode: 'schema',
    ensureSchemaExists: true,
  };
}
