// Brings the pinned Node and Yarn into .toolchain/ and the dependencies into
// node_modules/, from any Node >= 20 with npm. The second time it does nothing.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
);
const tools = path.join(root, '.toolchain');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const shell = process.platform === 'win32';

export function say(text) {
  console.log(`[slipway] ${text}`);
}

/** Ends the process with a sentence that says what to do. */
export function fail(problem, remedy) {
  console.error(`\n[slipway] ${problem}\n[slipway] What to do: ${remedy}\n`);
  process.exit(1);
}

/** SHA-256 over files, by relative path and content. */
export function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    hash.update(file).update('\0');
    hash.update(readFileSync(path.join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

function registry() {
  return execFileSync(npm, ['config', 'get', 'registry', '--loglevel=silent'], {
    cwd: tools,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function toolchainEnvironment() {
  return {
    ...process.env,
    PATH: [path.join(tools, 'node_modules', '.bin'), process.env.PATH].join(
      path.delimiter,
    ),
    YARN_NPM_REGISTRY_SERVER:
      process.env.YARN_NPM_REGISTRY_SERVER ?? registry(),
    // Yarn refuses to change the lock file in CI by itself; the install is
    // immutable either way.
    NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
  };
}

function ensureNodeVersion() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    fail(
      `Node ${process.versions.node} is too old to start from.`,
      'install Node 20 or newer from https://nodejs.org, then run the command again.',
    );
  }
}

function ensureTools(wanted) {
  const stamp = path.join(tools, 'stamp.json');
  const content = JSON.stringify(wanted);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content) {
    return;
  }
  say(
    `Fetching Node ${wanted.node} and Yarn ${wanted['@yarnpkg/cli-dist']} into .toolchain (about 10 seconds, once).`,
  );
  mkdirSync(tools, { recursive: true });
  writeFileSync(
    path.join(tools, 'package.json'),
    JSON.stringify({ private: true, dependencies: wanted }),
  );
  const result = spawnSync(
    npm,
    [
      'install',
      '--prefix',
      tools,
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--loglevel=error',
      '--fetch-retries=1',
    ],
    { stdio: 'inherit', cwd: tools, shell },
  );
  if (result.status !== 0) {
    fail(
      'npm could not fetch Node and Yarn.',
      'check the network, and that "npm view node version" answers (behind a proxy or a mirror: "npm config set proxy ..." or "registry ..."), then run the command again.',
    );
  }
  writeFileSync(stamp, content);
}

function manifestFiles() {
  const packages = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(root, folder)).map(
      name => `${folder}/${name}/package.json`,
    ),
  );
  return ['package.json', 'yarn.lock', '.yarnrc.yml', ...packages].filter(
    file => existsSync(path.join(root, file)),
  );
}

/** Whether Yarn gets an answer from the registry, asked once and quickly. */
function probeRegistry(env) {
  const result = spawnSync(
    'yarn',
    ['npm', 'info', 'yarn', '--fields', 'version', '--json'],
    {
      cwd: root,
      env: { ...env, YARN_HTTP_RETRY: '0', YARN_HTTP_TIMEOUT: '20000' },
      shell,
      encoding: 'utf8',
    },
  );
  const [reason] = /\b(E[A-Z]{4,}|[a-z -]*certificate[a-z -]*)\b/.exec(
    `${result.stdout}${result.stderr}`,
  ) ?? [''];
  return { reached: result.status === 0, reason };
}

async function ensureDependencies(env) {
  const stamp = path.join(root, 'node_modules', '.slipway-install');
  const wanted = digestOf(manifestFiles());
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say(
    'Installing the dependencies as locked (1 to 3 minutes the first time, about 900 MB to download).',
  );
  const { reached, reason } = probeRegistry(env);
  // Without a network, what is in Yarn's cache may do; waiting for more does not.
  const { code, output } = await runQuietly(
    'yarn',
    ['install', '--immutable'],
    {
      ...env,
      ...(!reached && { YARN_ENABLE_NETWORK: 'false' }),
    },
  );
  if (code !== 0 && !reached) {
    fail(
      `Yarn could not reach the package registry${reason && ` (${reason})`}.`,
      'check the network. Behind a proxy or a mirror set npm up for it ("npm config set proxy ...", "npm config set registry ..."); a certificate authority of your own goes into NODE_EXTRA_CA_CERTS.',
    );
  }
  if (code !== 0) {
    console.error(output.split('\n').slice(-25).join('\n'));
    fail(
      'Yarn could not install the dependencies.',
      'read the lines above; when they speak of the network, run the command again: what was fetched is kept. When they speak of the lock file, package.json and yarn.lock differ: run "yarn install" and commit yarn.lock.',
    );
  }
  writeFileSync(stamp, wanted);
}

/** Runs a command to its end, saying now and then that it still runs. */
function runQuietly(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, shell });
  const begin = Date.now();
  const reminder = setInterval(
    () => say(`Still at it, ${Math.round((Date.now() - begin) / 1000)} s.`),
    30_000,
  );
  let output = '';
  const keep = chunk => {
    output = (output + chunk).slice(-100_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise(resolve => {
    const end = code => {
      clearInterval(reminder);
      resolve({ code: code ?? 1, output });
    };
    child.once('error', error => {
      keep(error.message);
      end(1);
    });
    child.once('close', end);
  });
}

/**
 * Makes sure that toolchain and dependencies are there.
 *
 * @returns the environment in which `node` and `yarn` are the pinned ones.
 */
export async function ensureToolchain() {
  ensureNodeVersion();
  const { toolchain } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  ensureTools(toolchain);
  const env = toolchainEnvironment();
  await ensureDependencies(env);
  return env;
}

/** Runs a command to its end and hands its exit code back. */
export function run(env, command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell,
    ...options,
  });
  return result.status ?? 1;
}

/** Starts a command that stays. */
export function start(env, command, args, options = {}) {
  return spawn(command, args, { cwd: root, env, shell, ...options });
}
