import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPortal, type StartedPortal } from './__testUtils__/startPortal';

/** The calls that opening a change makes over Git and to the forge, and the moments around them. */
const moments = [
  'before GET /description',
  'before POST /git-upload-pack',
  'after POST /git-upload-pack',
  'before GET /info/refs?service=git-receive-pack',
  'before POST /git-receive-pack',
  'after POST /git-receive-pack',
  'before GET /pull-requests',
  'before POST /pull-requests',
  'after POST /pull-requests',
];

jest.setTimeout(600_000);

describe('opening a change whose process is killed', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-kill-'));
  const armed = path.join(folder, 'armed');
  let portal: StartedPortal | undefined;

  const start = (dieAt?: string) =>
    startPortal({
      dataDirectory: path.join(folder, 'data'),
      environment: dieAt
        ? { SLIPWAY_DIE_AT: dieAt, SLIPWAY_DIE_WHEN: armed }
        : {},
    });

  afterAll(async () => {
    await portal?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('leaves one branch and one pull request after a new process and a new task, whatever the moment', async () => {
    portal = await start(moments[0]);
    // Tokens and drafts are made before a kill and used after it.
    const { token } = (await ok(
      portal.request('dana', '/api/gitops-sandbox/tokens', {
        method: 'POST',
        body: { name: 'before any kill', scope: 'read' },
      }),
    )) as { token: string };
    for (const [index, moment] of moments.entries()) {
      const workload = `killed-${index}`;
      const parameters = await draftAndPreview(portal, workload);

      fs.writeFileSync(armed, '');
      await startTask(portal, {
        ...parameters,
        requestKey: `first-${index}-key`,
      });
      expect([moment, await portal.ended]).toEqual([moment, 'SIGKILL']);
      fs.rmSync(armed);

      portal = await start(moments[index + 1]);
      const task = await startTask(portal, {
        ...parameters,
        requestKey: `second-${index}-key`,
      });
      expect([moment, await untilTaskEnds(portal, task)]).toEqual([
        moment,
        'completed',
      ]);
      expect([
        moment,
        await countBranches({ at: portal, workload, token }),
      ]).toEqual([moment, { branches: 1, commits: 1 }]);
      expect([moment, await countPullRequests(portal, workload)]).toEqual([
        moment,
        1,
      ]);
    }
  });

  async function draftAndPreview(at: StartedPortal, workload: string) {
    const draftId = `draft-${workload}`;
    await ok(
      at.request('dana', `/api/gitops/drafts/${draftId}`, {
        method: 'PUT',
        body: {
          description: `Node.js API called ${workload} with a Redis cache`,
          edits: {
            name: workload,
            kind: 'api',
            owner: 'payments',
            image: {
              repository: `registry.acme.dev/payments/${workload}`,
              tag: '1.0.0',
            },
          },
        },
      }),
    );
    const preview = (await ok(
      at.request('dana', '/api/gitops/previews', {
        method: 'POST',
        body: { source: { draftId }, environment: 'dev' },
      }),
    )) as { plan: { digest: string }; baseDigest: string };
    return {
      draftId,
      environment: 'dev',
      planDigest: preview.plan.digest,
      baseDigest: preview.baseDigest,
    };
  }

  async function startTask(
    at: StartedPortal,
    values: Record<string, string>,
  ): Promise<string> {
    const body = {
      templateRef: 'template:default/gitops-open-pull-request',
      values,
    };
    for (let attempt = 0; ; attempt++) {
      const response = await at.request('dana', '/api/scaffolder/v2/tasks', {
        method: 'POST',
        body,
      });
      if (response.ok) {
        return ((await response.json()) as { id: string }).id;
      }
      // The catalog brings the template shortly after the first start.
      if (attempt === 40) {
        throw new Error(await response.text());
      }
      await new Promise(resolve => {
        setTimeout(resolve, 500);
      });
    }
  }

  async function untilTaskEnds(at: StartedPortal, id: string): Promise<string> {
    for (let attempt = 0; attempt < 120; attempt++) {
      const { status } = (await ok(
        at.request('dana', `/api/scaffolder/v2/tasks/${id}`),
      )) as { status: string };
      if (status !== 'open' && status !== 'processing') {
        return status;
      }
      await new Promise(resolve => {
        setTimeout(resolve, 250);
      });
    }
    return 'still running after 30 seconds';
  }

  /** Counts with the stock git. */
  async function countBranches(options: {
    at: StartedPortal;
    workload: string;
    token: string;
  }) {
    const { at, workload, token } = options;
    const clone = path.join(folder, `clone-${workload}`);
    const remote = `${at.url}/api/gitops-sandbox/git/gitops.git`.replace(
      '//',
      `//me:${token}@`,
    );
    execFileSync('git', ['clone', '--quiet', '--bare', remote, clone]);
    const git = (...args: string[]) =>
      execFileSync('git', [`--git-dir=${clone}`, ...args], {
        encoding: 'utf8',
      })
        .split('\n')
        .filter(Boolean);
    const branches = git(
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads',
    ).filter(name => name.includes(workload));
    return {
      branches: branches.length,
      commits: git('rev-list', `main..${branches[0]}`).length,
    };
  }

  async function countPullRequests(at: StartedPortal, workload: string) {
    const { items } = (await ok(
      at.request('dana', '/api/gitops-sandbox/pull-requests?state=all'),
    )) as { items: { head: { branch: string } }[] };
    return items.filter(({ head }) => head.branch.includes(workload)).length;
  }
});

async function ok(pending: Promise<Response>): Promise<unknown> {
  const response = await pending;
  if (!response.ok) {
    throw new Error(`${response.url}: ${await response.text()}`);
  }
  return response.json();
}
