// npm start: the portal in one process, on one port, with the built frontend.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { frontendDigest } from './frontendDigest.mjs';
import { ensureToolchain, fail, root, run, say, start } from './toolchain.mjs';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '7007' },
    data: { type: 'string', default: path.join(root, '.slipway') },
    config: { type: 'string', multiple: true, default: [] },
  },
});
const port = Number(options.port);
const url = `http://localhost:${port}`;

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  fail(
    `"${options.port}" is not a port.`,
    'give a number from 1 to 65535, like "npm start -- --port 7070".',
  );
}
await ensurePortIsFree();
const env = await ensureToolchain();
buildFrontend();
await startPortal();

function ensurePortIsFree() {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', error =>
      fail(
        `Port ${port} cannot be used: ${error.message}.`,
        `end what listens there, or take another one: npm start -- --port ${
          port + 1
        }`,
      ),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function buildFrontend() {
  const stamp = path.join(root, 'packages/app/dist/.slipway-build');
  const wanted = frontendDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say('Building the frontend (about 30 seconds, again only when it changed).');
  const code = run(env, 'yarn', ['workspace', 'app', 'build'], {
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) {
    fail(
      'The frontend could not be built.',
      'run "node scripts/run.mjs workspace app build" to see all of its output.',
    );
  }
  writeFileSync(stamp, wanted);
}

async function startPortal() {
  mkdirSync(options.data, { recursive: true });
  say('Starting the portal (10 to 20 seconds).');
  const configs = [
    'app-config.yaml',
    ...(existsSync(path.join(root, 'app-config.local.yaml'))
      ? ['app-config.local.yaml']
      : []),
    ...options.config,
  ];
  const child = start(
    {
      ...env,
      NODE_ENV: 'development',
      // What Backstage says at "info" would bury the two lines that matter.
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      SLIPWAY_URL: url,
      SLIPWAY_PORT: String(port),
      SLIPWAY_DATA: path.resolve(options.data),
      // Of the simulated Argo CD; its only client is this portal.
      SLIPWAY_ARGOCD_TOKEN: randomBytes(24).toString('hex'),
    },
    'node',
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'src/index.ts',
      ...configs.flatMap(file => ['--config', path.resolve(root, file)]),
    ],
    {
      cwd: path.join(root, 'packages/backend'),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: false,
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  let ended = false;
  child.on('exit', code => {
    ended = true;
    process.exit(code ?? 0);
  });
  const begin = Date.now();
  while (!ended) {
    if (await answers()) {
      say(`The portal is ready: ${url}`);
      say(`It keeps its data in ${options.data}. Stop it with Ctrl+C.`);
      return;
    }
    if (Date.now() - begin > 180_000) {
      child.kill('SIGTERM');
      fail(
        'The portal did not answer within three minutes.',
        'read the lines above for the first error.',
      );
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

async function answers() {
  try {
    const ready = await fetch(`${url}/.backstage/health/v1/readiness`);
    const page = await fetch(url);
    return ready.ok && page.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
