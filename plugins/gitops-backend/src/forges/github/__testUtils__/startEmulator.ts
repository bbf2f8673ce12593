import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PLATFORM_TOKEN } from '../../__testUtils__/startForge';

/** A GitHub that nobody here wrote, on loopback. */
export interface StartedEmulator {
  origin: string;
  /** Sends a request past the adapter, as a person would. */
  send(method: string, path: string, body?: object): Promise<unknown>;
  /** Commits a file to a new branch; answers the revision. */
  push(branch: string, file: string): Promise<string>;
  close(): Promise<void>;
}

const SEED = {
  tokens: { [PLATFORM_TOKEN]: { login: 'bot', scopes: ['repo'] } },
  github: {
    users: [{ login: 'bot', name: 'Bot', email: 'bot@acme.dev' }],
    orgs: [
      {
        login: 'acme',
        name: 'Acme',
        members: [{ login: 'bot', role: 'admin' }],
      },
    ],
    repos: [
      {
        owner: 'acme',
        name: 'gitops',
        auto_init: true,
        default_branch: 'main',
      },
    ],
  },
};

/** Ends with its standard input, so that it outlives no test. */
const SCRIPT = `
  import { createEmulator } from 'emulate';
  const { url } = await createEmulator({
    service: 'github', port: 0, seed: ${JSON.stringify(SEED)},
  });
  console.log('port ' + new URL(url).port);
  process.stdin.resume().on('end', () => process.exit());
`;

/** It is an ES module, which Jest cannot load: hence a process of its own. */
async function spawnEmulator() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd: __dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    if (/port \d+\n/.test(output)) {
      break;
    }
  }
  const port = /port (\d+)/.exec(output)?.[1];
  if (!port) {
    throw new Error(`The emulator did not start: ${output}`);
  }
  return {
    port,
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

/**
 * Starts it with the repository acme/gitops. It has neither commit statuses nor
 * GraphQL: those are here, in front of it.
 */
export async function startEmulator(): Promise<StartedEmulator> {
  const emulator = await spawnEmulator();
  const target = `http://127.0.0.1:${emulator.port}`;
  const front = await startFront(target);
  const send = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${target}/repos/acme/gitops${path}`, {
      method,
      headers: {
        authorization: `Bearer ${PLATFORM_TOKEN}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    }
    return answer;
  };
  const sha = async (method: string, path: string, body?: object) => {
    const answer = (await send(method, path, body)) as {
      sha?: string;
      object?: { sha: string };
    };
    return answer.sha ?? answer.object?.sha ?? '';
  };
  return {
    origin: front.origin,
    send,
    push: async (branch, file) => {
      const parent = await sha('GET', '/git/ref/heads/main');
      const tree = await sha('POST', '/git/trees', {
        tree: [{ path: file, mode: '100644', type: 'blob', content: 'x\n' }],
      });
      const revision = await sha('POST', '/git/commits', {
        message: 'Add a file',
        tree,
        parents: [parent],
      });
      await send('POST', '/git/refs', {
        ref: `refs/heads/${branch}`,
        sha: revision,
      });
      return revision;
    },
    close: async () => {
      await front.close();
      await emulator.close();
    },
  };
}

async function startFront(target: string) {
  const statuses = new Map<string, Map<string, string>>();
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const text = await textOf(request);
    if (url === '/graphql') {
      // It has no GraphQL, and knows whose the token is.
      const user = await fetch(`${target}/user`, {
        headers: { authorization: headers.authorization ?? '' },
      });
      const { id: databaseId } = (await user.json()) as { id: number };
      const viewer = { databaseId };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: { viewer } }));
      return;
    }
    const set = /\/statuses\/([0-9a-f]{40})$/.exec(url)?.[1];
    const read = /\/commits\/([0-9a-f]{40})\/status\b/.exec(url)?.[1];
    const reply = (status: number, body: string) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(body);
    if (set) {
      const { context, state } = JSON.parse(text);
      const shown = statuses.get(set) ?? new Map();
      statuses.set(set, shown.set(context, state));
      reply(201, '{}');
      return;
    }
    if (read) {
      const states = [...(statuses.get(read)?.values() ?? [])];
      const state = states.at(0) ?? 'pending';
      reply(200, JSON.stringify({ state, total_count: states.length }));
      return;
    }
    const answer = await fetch(`${target}${url}`, {
      method,
      headers: {
        authorization: headers.authorization ?? '',
        'content-type': 'application/json',
      },
      body: text === '' ? undefined : text,
    });
    reply(answer.status, await answer.text());
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
