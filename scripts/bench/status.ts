// What runs: refreshing thousands of Applications, looking at them, and
// concluding what is wrong, against an Argo CD that counts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { ArgoCdController } from '../../plugins/gitops-backend/src/controllers/argocd/ArgoCdController';
import { selectFields } from '../../plugins/gitops-backend/src/controllers/argocd/__testUtils__/selectFields';
import { readControllerSettings } from '../../plugins/gitops-backend/src/controllers/readControllerSettings';
import { ApplicationStore } from '../../plugins/gitops-backend/src/store/ApplicationStore';
import { ChangeStore } from '../../plugins/gitops-backend/src/store/ChangeStore';
import { DriftStore } from '../../plugins/gitops-backend/src/store/DriftStore';
import { InstanceStore } from '../../plugins/gitops-backend/src/store/InstanceStore';
import { RefreshRequestStore } from '../../plugins/gitops-backend/src/store/RefreshRequestStore';
import { RevisionFactStore } from '../../plugins/gitops-backend/src/store/RevisionFactStore';
import { readEntityStatus } from '../../plugins/gitops-backend/src/usecases/status/readEntityStatus';
import { refreshInstance } from '../../plugins/gitops-backend/src/usecases/status/refreshInstance';
import type { StatusServices } from '../../plugins/gitops-backend/src/usecases/status/StatusServices';
import { ConfigReader } from '@backstage/config';
import { measureConclusions } from './conclusions';
import { fakeApplication } from './fakeApplication';

const figures: {
  name: string;
  unit: string;
  value: number;
  limit: number;
  better: 'lower';
}[] = [];

function figure(name: string, unit: string, value: number, limit: number) {
  figures.push({
    name,
    unit,
    value: Math.round(value * 10) / 10,
    limit,
    better: 'lower',
  });
}

/** An Argo CD with `count` Applications of an instance, counting what it is asked. */
async function startArgoCd(instance: string, count: number) {
  const calls: Record<string, number> = {};
  let bytes = 0;
  const applications = new Map(
    Array.from({ length: count }, (_, index) => {
      const application = fakeApplication(instance, index);
      return [application.metadata.name, application];
    }),
  );
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://argocd');
    const [, , , , name, part] = url.pathname.split('/');
    const fields = (url.searchParams.get('fields') ?? '').split(',');
    const kind = name ? part ?? 'application' : 'list';
    calls[kind] = (calls[kind] ?? 0) + 1;
    const answers: Record<string, unknown> = {
      list:
        name === undefined
          ? {
              items: [...applications.values()].map(application =>
                selectFields(application, fields),
              ),
            }
          : undefined,
      application: applications.get(name),
      'resource-tree': { nodes: [] },
      'managed-resources': { items: [] },
      events: { items: [] },
      revisions: {
        author: 'Dana',
        message: 'A change',
        date: '2026-11-20T00:00:00Z',
      },
    };
    const body = JSON.stringify(answers[kind] ?? {});
    bytes += Buffer.byteLength(body);
    response.setHeader('Content-Type', 'application/json');
    response.end(body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const [settings] = readControllerSettings(
    new ConfigReader({
      gitops: {
        controllers: [
          {
            name: instance,
            type: 'argocd',
            url: `http://127.0.0.1:${port}`,
            token: 'bench',
          },
        ],
      },
    }),
  );
  if (settings.type !== 'argocd') {
    throw new Error('The settings are those of an Argo CD');
  }
  const controller = new ArgoCdController(settings, { now: Date.now });
  return {
    controller,
    calls,
    reset() {
      Object.keys(calls).forEach(key => delete calls[key]);
      bytes = 0;
    },
    total: () => Object.values(calls).reduce((sum, value) => sum + value, 0),
    bytes: () => bytes,
    async stop() {
      await controller.close();
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}

/** A database of its own that counts the rows it writes. */
async function openDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), 'slipway-bench-status-'));
  const knex: Knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'gitops.sqlite') },
    useNullAsDefault: true,
  });
  await knex.migrate.latest({
    directory: path.resolve(
      __dirname,
      '../../plugins/gitops-backend/migrations',
    ),
  });
  const written: Record<string, number> = {};
  knex.on('query', ({ sql }: { sql: string }) => {
    const [, table] =
      /^(?:insert into|update|delete from) `(\w+)`/.exec(sql) ?? [];
    if (table) {
      written[table] = (written[table] ?? 0) + 1;
    }
  });
  return {
    knex,
    written,
    async close() {
      await knex.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function servicesOf(
  knex: Knex,
  controllers: StatusServices['controllers'],
): StatusServices {
  const silent = () => {};
  const logger = {
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
    child: () => logger,
  };
  return {
    controllers,
    applications: new ApplicationStore(knex),
    instances: new InstanceStore(knex),
    facts: new RevisionFactStore(knex),
    drift: new DriftStore(knex),
    refreshRequests: new RefreshRequestStore(knex),
    changes: new ChangeStore(knex),
    logger,
    signal: async () => {},
    now: () => new Date().toISOString(),
  };
}

async function measureRefresh(count: number): Promise<void> {
  const argoCd = await startArgoCd('main', count);
  const database = await openDatabase();
  const services = servicesOf(database.knex, [argoCd.controller]);
  const refresh = async (turn: number) =>
    refreshInstance({
      services,
      controller: argoCd.controller,
      maxReads: 100,
      turn,
      signal: AbortSignal.timeout(300_000),
    });
  // Until every Application was read on its own once.
  // The unwell ones, one in twenty, have their details read in turns.
  const turns = Math.ceil(count / 100) + 8 * Math.ceil(count / 2_000);
  for (let turn = 0; turn < turns; turn++) {
    await refresh(turn);
  }
  argoCd.reset();
  Object.keys(database.written).forEach(key => delete database.written[key]);
  globalThis.gc?.();
  const before = process.cpuUsage();
  const begin = performance.now();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  await refresh(1_000);
  clearInterval(watch);
  const took = performance.now() - begin;
  const { user, system } = process.cpuUsage(before);
  const name = `refresh of ${count.toLocaleString(
    'en-US',
  )} Applications, nothing changed`;
  const { controller_instances: heartbeats = 0, ...rows } = database.written;
  figure(`${name}: Argo CD calls`, '', argoCd.total(), 401);
  figure(`${name}: KB from Argo CD`, 'KB', argoCd.bytes() / 1_000, count * 4);
  figure(`${name}: CPU`, 'ms', (user + system) / 1_000, count);
  figure(`${name}: elapsed`, 'ms', took, count);
  figure(
    `${name}: peak memory, the counting Argo CD included`,
    'MB',
    peak / 1e6,
    900,
  );
  figure(
    `${name}: rows written about Applications`,
    '',
    Object.values(rows).reduce((sum, value) => sum + value, 0),
    0,
  );
  figure(`${name}: rows written about the instance`, '', heartbeats, 1);
  await argoCd.stop();
  await database.close();
}

async function measureViewers(): Promise<void> {
  const instances = await Promise.all(
    ['eu', 'us', 'ap'].map(instance => startArgoCd(instance, 1)),
  );
  const database = await openDatabase();
  const controllers = instances.map(({ controller }) => controller);
  const services = servicesOf(database.knex, controllers);
  for (const controller of controllers) {
    await refreshInstance({
      services,
      controller,
      maxReads: 100,
      turn: 0,
      signal: AbortSignal.timeout(60_000),
    });
  }
  instances.forEach(instance => instance.reset());
  const view = () =>
    readEntityStatus({
      services,
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'checkout',
          annotations: { 'argocd/app-selector': 'app=checkout' },
        },
      },
      base: {
        repository: 'bench',
        branch: 'main',
        revision: 'a',
        standards: {
          environments: [],
          repository: { url: '' },
        } as never,
        standardsText: '',
        standardsRevision: 'a',
        standardsState: 'current',
        standardsProblems: [],
        workloads: [],
      },
      read: { allows: () => true, require: () => {} },
    });
  await Promise.all(Array.from({ length: 20 }, view));
  for (const viewers of [1, 20, 100]) {
    const times: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: viewers }, async () => {
        const begin = performance.now();
        const answer = await view();
        times.push(performance.now() - begin);
        return answer;
      }),
    );
    times.sort((a, b) => a - b);
    const name = `${viewers} viewers of 3 instances`;
    const [answer] = answers;
    if (answer.applications.length !== 3) {
      throw new Error(`${answer.applications.length} Applications were shown`);
    }
    figure(
      `${name}: Argo CD calls`,
      '',
      instances.reduce((sum, { total }) => sum + total(), 0),
      0,
    );
    figure(
      `${name}: KB per browser`,
      'KB',
      Buffer.byteLength(JSON.stringify(answer)) / 1_000,
      12,
    );
    figure(
      `${name}: answered within (p95)`,
      'ms',
      times[Math.ceil(0.95 * times.length) - 1],
      2_000,
    );
  }
  await Promise.all(instances.map(instance => instance.stop()));
  await database.close();
}

async function main(): Promise<void> {
  figure(
    '1,000 unwell Applications: diagnosis, drift and summary',
    'ms',
    measureConclusions(1_000),
    1_000,
  );
  await measureViewers();
  await measureRefresh(1_000);
  await measureRefresh(8_000);
  writeFileSync(process.argv[2], JSON.stringify(figures));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
