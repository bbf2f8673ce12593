import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** The whole portal in a process of its own. */
export interface StartedPortal {
  url: string;
  /** Resolves with the signal that ended the process. */
  ended: Promise<NodeJS.Signals | null>;
  /** Sends a request as an example user. */
  request(
    user: string,
    path: string,
    init?: { method?: string; body?: unknown },
  ): Promise<Response>;
  /** Token of an example user, as their browser has it. */
  tokenOf(user: string): Promise<string>;
  stop(): Promise<void>;
  /** Ends it at once, as `kill -9` does. */
  kill(): Promise<void>;
}

/** Starts the portal as `npm start` does, on a free port. */
export async function startPortal(options: {
  dataDirectory: string;
  environment?: Record<string, string>;
}): Promise<StartedPortal> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--require',
      path.resolve(__dirname, 'dieAtCall.ts'),
      'src/index.ts',
      '--config',
      path.resolve(__dirname, '../../../../app-config.yaml'),
    ],
    {
      cwd: path.resolve(__dirname, '../..'),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'development',
        LOG_LEVEL: 'error',
        SLIPWAY_URL: url,
        SLIPWAY_PORT: String(port),
        SLIPWAY_DATA: options.dataDirectory,
        ...options.environment,
      },
    },
  );
  const ended = new Promise<NodeJS.Signals | null>(resolve => {
    child.once('exit', (_, signal) => resolve(signal));
  });
  await untilReady(url, child);

  const tokens = new Map<string, string>();
  const tokenOf = async (user: string) => {
    const token = tokens.get(user) ?? (await signIn(url, user));
    tokens.set(user, token);
    return token;
  };
  return {
    url,
    ended,
    tokenOf,
    async request(user, to, { method = 'GET', body } = {}) {
      const token = await tokenOf(user);
      return fetch(`${url}${to}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function signIn(url: string, user: string): Promise<string> {
  // The catalog learns of the people shortly after the start.
  for (let attempt = 0; attempt < 60; attempt++) {
    const response = await fetch(`${url}/api/auth/example-users/refresh`, {
      headers: { 'x-example-user': user },
    });
    if (response.ok) {
      const session = (await response.json()) as {
        backstageIdentity: { token: string };
      };
      return session.backstageIdentity.token;
    }
    await pause(500);
  }
  throw new Error(`Signing in as ${user} failed for 30 seconds`);
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt++) {
    if (child.exitCode !== null) {
      throw new Error(`The portal ended with exit code ${child.exitCode}`);
    }
    const ready = await fetch(`${url}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    );
    if (ready) {
      return;
    }
    await pause(500);
  }
  child.kill('SIGKILL');
  throw new Error('The portal was not ready after two minutes');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
