import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPortal, type StartedPortal } from './__testUtils__/startPortal';

jest.setTimeout(240_000);

const GIT_ENVIRONMENT = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Dana',
  GIT_AUTHOR_EMAIL: 'dana@acme.dev',
  GIT_COMMITTER_NAME: 'Dana',
  GIT_COMMITTER_EMAIL: 'dana@acme.dev',
};

describe('the portal', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-portal-'));
  let portal: StartedPortal;

  beforeAll(async () => {
    portal = await startPortal({ dataDirectory: folder });
  });

  afterAll(async () => {
    await portal.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('runs the example template up to a merged pull request and the Component in the catalog', async () => {
    const task = await until(async () => {
      const response = await portal.request(
        'dana',
        '/api/scaffolder/v2/tasks',
        {
          method: 'POST',
          body: {
            templateRef: 'template:default/api-with-postgres',
            values: {
              name: 'invoices',
              owner: 'group:default/payments',
              tag: '2.1.0',
              replicas: 2,
            },
          },
        },
      );
      return response.ok
        ? ((await response.json()) as { id: string })
        : undefined;
    });
    const done = await until(async () => {
      const { status, steps } = await read<{ status: string; steps: unknown }>(
        `/api/scaffolder/v2/tasks/${task.id}`,
      );
      return status === 'processing' || status === 'open'
        ? undefined
        : { status, steps };
    });
    expect(done.status).toBe('completed');

    const { items } = await read<{ items: { number: number }[] }>(
      '/api/gitops-sandbox/pull-requests?state=open',
    );
    expect(items).toHaveLength(1);
    const { number } = items[0];
    const review = await read<{
      head: { revision: string };
      checks: { errors: number };
    }>(`/api/gitops-sandbox/pull-requests/${number}`);
    expect(review.checks.errors).toBe(0);
    const merged = await portal.request(
      'dana',
      `/api/gitops-sandbox/pull-requests/${number}/merge`,
      { method: 'POST', body: { head: review.head.revision } },
    );
    expect(merged.status).toBe(200);
    const mergedAt = Date.now();

    const entity = await until(async () => {
      const response = await portal.request(
        'dana',
        '/api/catalog/entities/by-name/component/default/invoices',
      );
      return response.ok
        ? ((await response.json()) as { spec: { owner: string } })
        : undefined;
    });
    expect(entity.spec.owner).toBe('group:default/payments');
    expect(Date.now() - mergedAt).toBeLessThan(10_000);

    const running = await until(async () => {
      const [application] = await applicationsOf('invoices');
      return application?.health.status === 'Healthy' ? application : undefined;
    });
    expect(running).toMatchObject({
      simulated: true,
      environment: 'dev',
      sync: { status: 'Synced' },
      images: expect.arrayContaining([
        'registry.acme.dev/payments/invoices:2.1.0',
      ]),
    });
  });

  it('says why the examples of the storefront are not well', async () => {
    const kinds = await until(async () => {
      const found = await Promise.all(
        ['catalog-search', 'cart', 'recommendations', 'wishlist'].map(
          async name =>
            (await applicationsOf(name))[0]?.diagnoses.map(({ kind }) => kind),
        ),
      );
      return found.every(diagnoses => diagnoses?.length) ? found : undefined;
    });
    expect(kinds).toEqual([
      ['image-pull'],
      ['crash-loop'],
      ['oom'],
      ['path-missing'],
    ]);
  });

  it('keeps the people apart: a viewer opens nothing', async () => {
    const response = await portal.request('vera', '/api/gitops/previews', {
      method: 'POST',
      body: { source: { spec: {} }, environment: 'dev' },
    });
    expect(response.status).toBe(403);
  });

  it('reviews a pull request that a person pushed by hand, in one comment', async () => {
    const created = await portal.request('dana', '/api/gitops-sandbox/tokens', {
      method: 'POST',
      body: { name: 'laptop', scope: 'write' },
    });
    const { token } = (await created.json()) as { token: string };
    const { cloneUrl } = await read<{ cloneUrl: string }>(
      '/api/gitops-sandbox/repository',
    );
    const clone = path.join(folder, 'clone');
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', clone, ...args], { env: GIT_ENVIRONMENT });
    execFileSync(
      'git',
      ['clone', '-q', cloneUrl.replace('://', `://dana:${token}@`), clone],
      { env: GIT_ENVIRONMENT },
    );
    git('checkout', '-q', '-b', 'by-hand');
    const file = path.join(
      clone,
      'environments/dev/workloads/payments/ledger/deployment.yaml',
    );
    fs.writeFileSync(
      file,
      fs
        .readFileSync(file, 'utf8')
        .replace(/replicas: \d+/, 'replicas: 0')
        .replace(/ +limits:\n +memory: .*\n/, ''),
    );
    git('commit', '-q', '-a', '-m', 'Stop the cart');
    git('push', '-q', 'origin', 'by-hand');
    const opened = await portal.request(
      'dana',
      '/api/gitops-sandbox/pull-requests',
      { method: 'POST', body: { head: 'by-hand', title: 'Stop the cart' } },
    );
    const { number } = (await opened.json()) as { number: number };

    const comments = await until(async () => {
      const shown = await read<{ comments: { name: string; body: string }[] }>(
        `/api/gitops-sandbox/pull-requests/${number}`,
      );
      return shown.comments.length > 0 ? shown.comments : undefined;
    });
    expect(comments).toEqual([
      {
        name: 'review',
        body: expect.stringMatching(
          /^payments\/ledger changes in dev: .*### Risks.*runs nothing instead of .*memory limit any more/s,
        ),
        writtenAt: expect.any(String),
      },
    ]);
  });

  interface RunningApplication {
    simulated: boolean;
    environment: string;
    sync: { status: string };
    health: { status: string };
    images: string[];
    diagnoses: { kind: string }[];
  }

  async function applicationsOf(name: string): Promise<RunningApplication[]> {
    const response = await portal.request(
      'petra',
      `/api/gitops/entities/component/default/${name}/status`,
    );
    const { applications } = response.ok
      ? ((await response.json()) as { applications: RunningApplication[] })
      : { applications: [] };
    return applications;
  }

  async function read<T>(at: string): Promise<T> {
    const response = await portal.request('dana', at);
    expect([at, response.status]).toEqual([at, 200]);
    return (await response.json()) as T;
  }
});

/** Asks until there is an answer, for a minute at most. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
  }
  throw new Error('There was no answer within a minute');
}
