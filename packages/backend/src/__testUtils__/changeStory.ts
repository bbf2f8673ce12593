import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { StartedPortal } from './startPortal';

/** A token of the sandbox that lets stock git read. */
export async function createReadToken(at: StartedPortal): Promise<string> {
  const { token } = (await ok(
    at.request('dana', '/api/gitops-sandbox/tokens', {
      method: 'POST',
      body: { name: 'reading', scope: 'read' },
    }),
  )) as { token: string };
  return token;
}

/** Keeps a draft of a workload; answers the parameters that open what was seen. */
export async function draftAndPreview(at: StartedPortal, workload: string) {
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

/** Starts the task of the New service page. */
export async function startTask(
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

/** The status that a task ends with. */
export async function untilTaskEnds(
  at: StartedPortal,
  id: string,
): Promise<string> {
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

/** Branches of a workload and the commits on them, counted with stock git. */
export async function countBranches(options: {
  at: StartedPortal;
  workload: string;
  token: string;
}) {
  const { at, workload, token } = options;
  const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-clone-'));
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
  const commits =
    branches.length === 0 ? 0 : git('rev-list', `main..${branches[0]}`).length;
  fs.rmSync(clone, { recursive: true, force: true });
  return { branches: branches.length, commits };
}

/** Pull requests of a workload, in any state. */
export async function countPullRequests(at: StartedPortal, workload: string) {
  const { items } = (await ok(
    at.request('dana', '/api/gitops-sandbox/pull-requests?state=all'),
  )) as { items: { head: { branch: string } }[] };
  return items.filter(({ head }) => head.branch.includes(workload)).length;
}

async function ok(pending: Promise<Response>): Promise<unknown> {
  const response = await pending;
  if (!response.ok) {
    throw new Error(`${response.url}: ${await response.text()}`);
  }
  return response.json();
}
