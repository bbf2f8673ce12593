// The started portal: opening a change end to end, and typing in the wizard.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { measureTyping } from './measureTyping.mjs';
import { percentile } from './percentile.mjs';

const port = 7037;
const url = `http://localhost:${port}`;
const data = mkdtempSync(path.join(tmpdir(), 'slipway-bench-portal-'));
const portal = spawn(
  'node',
  ['scripts/start.mjs', '--port', String(port), '--data', data],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const figures = [];
try {
  await untilReady();
  figures.push(await measureOpening(), await measurePage());
} finally {
  portal.kill('SIGTERM');
  await new Promise(resolve => portal.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}
writeFileSync(process.argv[2], JSON.stringify(figures));

async function untilReady() {
  for (let attempt = 0; attempt < 360; attempt++) {
    const token = await signIn().catch(() => undefined);
    if (token && (await hasTemplate(token))) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error('The portal did not start within three minutes');
}

async function hasTemplate(token) {
  const response = await fetch(
    `${url}/api/catalog/entities/by-name/template/default/gitops-open-pull-request`,
    { headers: { Authorization: `Bearer ${token}` } },
  );
  return response.ok;
}

async function signIn() {
  const response = await fetch(`${url}/api/auth/example-users/refresh`, {
    headers: { 'x-example-user': 'dana' },
  });
  return response.ok
    ? (await response.json()).backstageIdentity.token
    : undefined;
}

/** Runs the task of the New service page to its end. */
async function runTask(token, values) {
  const request = (to, init) =>
    fetch(`${url}/api/scaffolder/v2/tasks${to}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
    });
  const started = await request('', {
    method: 'POST',
    body: JSON.stringify({
      templateRef: 'template:default/gitops-open-pull-request',
      values,
    }),
  });
  if (!started.ok) {
    throw new Error(`Starting the task failed: ${await started.text()}`);
  }
  const { id } = await started.json();
  for (let attempt = 0; attempt < 1000; attempt++) {
    const { status } = await (await request(`/${id}`)).json();
    if (status === 'completed') {
      return;
    }
    if (status !== 'open' && status !== 'processing') {
      throw new Error(`The task ${id} is ${status}`);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`The task ${id} did not end`);
}

/** Keep the draft, plan, run the task: what happens between the click and the link. */
async function measureOpening() {
  const token = await signIn();
  const send = async (method, to, body) => {
    const response = await fetch(`${url}/api/gitops${to}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${to}: ${await response.text()}`);
    }
    return response.json();
  };
  const samples = [];
  for (let round = 0; round < 25; round++) {
    const name = `bench-${round}`;
    const source = { draftId: `bench-draft-${round}` };
    const begin = performance.now();
    await send('PUT', `/drafts/${source.draftId}`, {
      description: `Node.js API called ${name} with a Redis cache and internal ingress`,
      edits: {
        name,
        kind: 'api',
        owner: 'payments',
        image: {
          repository: `registry.acme.dev/payments/${name}`,
          tag: '1.0.0',
        },
      },
    });
    const preview = await send('POST', '/previews', {
      source,
      environment: 'dev',
    });
    await runTask(token, {
      ...source,
      environment: 'dev',
      planDigest: preview.plan.digest,
      baseDigest: preview.baseDigest,
      requestKey: `bench-request-${round}`,
    });
    if (round >= 3) {
      samples.push(performance.now() - begin);
    }
  }
  console.log(`open: median ${percentile(samples, 0.5)} ms`);
  return {
    name: 'open a change in the sandbox through its task, end to end (p95)',
    unit: 'ms',
    value: percentile(samples, 0.95),
    limit: 1000,
    better: 'lower',
  };
}

/** From the input event to the paint of the changed manifest, in the built app. */
async function measurePage() {
  const executablePath = [
    process.env.SLIPWAY_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find(candidate => candidate && existsSync(candidate));
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1500, height: 1000 },
    });
    await page.goto(`${url}/new-service`);
    await page.getByRole('button', { name: /Dana/ }).click();
    // The first keys warm the page up.
    const times = (
      await measureTyping(page, { baseUrl: url, keys: 160 })
    ).slice(40);
    console.log(
      `typing: ${times.length} keystrokes, median ${percentile(times, 0.5)} ms`,
    );
    return {
      name: 'typing in the wizard, from input to paint (p95)',
      unit: 'ms',
      value: percentile(times, 0.95),
      limit: 50,
      better: 'lower',
    };
  } finally {
    await browser.close();
  }
}
