import { spawn } from 'node:child_process';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gitEnvironment } from './git';

/** A request that reached the server. */
export interface ReceivedRequest {
  method: string;
  /** Below the repository, with the query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** What a test makes of a request; `undefined` lets the stock git answer. */
export type Interceptor = (
  request: ReceivedRequest,
  response: ServerResponse,
) => 'handled' | undefined | Promise<'handled' | undefined>;

/** The stock git behind HTTP on the loopback interface. */
export interface GitHttpServer {
  url: string;
  origin: string;
  readonly requests: ReceivedRequest[];
  intercept(interceptor: Interceptor): void;
  /** What the stock git would answer. */
  answer(request: ReceivedRequest): Promise<GitCgiAnswer>;
  close(): Promise<void>;
}

export interface GitCgiAnswer {
  status: number;
  headers: [string, string][];
  body: Buffer;
}

/** Serves the repository by `git http-backend`, with settings of git. */
export async function startGitServer(options: {
  gitdir: string;
  settings?: Record<string, string>;
  /** Hides that git knows version 2 of the protocol. */
  oldProtocol?: boolean;
}): Promise<GitHttpServer> {
  const { gitdir, settings = {}, oldProtocol = false } = options;
  const name = path.basename(gitdir);
  const requests: ReceivedRequest[] = [];
  let interceptor: Interceptor = () => undefined;
  const answer = (request: ReceivedRequest) =>
    runHttpBackend({ gitdir, settings, oldProtocol, request });
  const server = createServer(async (message, response) => {
    const request: ReceivedRequest = {
      method: message.method ?? '',
      path: (message.url ?? '').replace(`/${name}`, ''),
      headers: message.headers,
      body: await bodyOf(message),
    };
    requests.push(request);
    if ((await interceptor(request, response)) === 'handled') {
      return;
    }
    const { status, headers, body } = await answer(request);
    response.writeHead(status, Object.fromEntries(headers));
    response.end(body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/${name}`,
    origin,
    requests,
    answer,
    intercept: wanted => {
      interceptor = wanted;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

async function runHttpBackend(options: {
  gitdir: string;
  settings: Record<string, string>;
  oldProtocol: boolean;
  request: ReceivedRequest;
}): Promise<GitCgiAnswer> {
  const { gitdir, settings, oldProtocol, request } = options;
  const [pathname, query = ''] = request.path.split('?');
  const configured = Object.entries({
    'http.receivepack': 'true',
    'receive.fsckObjects': 'true',
    'uploadpack.allowFilter': 'true',
    ...settings,
  });
  const child = spawn(
    'git',
    [
      ...configured.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      'http-backend',
    ],
    {
      env: {
        ...gitEnvironment,
        GIT_PROJECT_ROOT: path.dirname(gitdir),
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: `/${path.basename(gitdir)}${pathname}`,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        CONTENT_LENGTH: String(request.body.length),
        GIT_PROTOCOL: oldProtocol
          ? ''
          : String(request.headers['git-protocol'] ?? ''),
        GIT_COMMITTER_NAME: 'Server',
        GIT_COMMITTER_EMAIL: 'server@slipway.invalid',
      },
    },
  );
  // It ends its input early when it declines.
  child.stdin.on('error', () => undefined);
  child.stdin.end(request.body);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) {
    chunks.push(chunk as Buffer);
  }
  const output = Buffer.concat(chunks);
  const end = output.indexOf('\r\n\r\n');
  const headers = output
    .toString('latin1', 0, end)
    .split('\r\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
  const status = headers.find(([header]) => header === 'Status');
  return {
    status: status ? Number(status[1].slice(0, 3)) : 200,
    headers: headers.filter(([header]) => header !== 'Status'),
    body: output.subarray(end + 4),
  };
}
