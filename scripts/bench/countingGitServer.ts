// `git http-backend` on the loopback interface, which counts.
import { spawn } from 'node:child_process';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What went over the wire since the last reset. */
export interface Traffic {
  requests: number;
  bytesIn: number;
  bytesOut: number;
  /** What the server itself takes for pushes: it checks that nothing is missing. */
  pushMs: number;
}

const NOTHING: Traffic = { requests: 0, bytesIn: 0, bytesOut: 0, pushMs: 0 };

/** Serves all bare repositories of a folder, to read and to push. */
export async function startCountingGitServer(folder: string): Promise<{
  origin: string;
  /** Answers the counts, and begins anew. */
  takeTraffic(): Traffic;
  stop(): void;
}> {
  let traffic = { ...NOTHING };
  const server = createServer((request, response) => {
    traffic.requests++;
    const start = performance.now();
    response.on('finish', () => {
      if (request.method === 'POST' && request.url?.endsWith('receive-pack')) {
        traffic.pushMs += performance.now() - start;
      }
    });
    request.on('data', (chunk: Buffer) => {
      traffic.bytesOut += chunk.length;
    });
    serve({
      folder,
      request,
      response,
      onSent: bytes => {
        traffic.bytesIn += bytes;
      },
    });
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeTraffic: () => {
      const taken = traffic;
      traffic = { ...NOTHING };
      return taken;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function serve(call: {
  folder: string;
  request: IncomingMessage;
  response: ServerResponse;
  onSent(bytes: number): void;
}): void {
  const { folder, request, response, onSent } = call;
  const url = new URL(request.url ?? '/', 'http://git');
  const child = spawn(
    'git',
    [
      ...['-c', 'http.receivepack=true', '-c', 'uploadpack.allowFilter=true'],
      'http-backend',
    ],
    {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'],
        CONTENT_LENGTH: request.headers['content-length'],
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  request.pipe(child.stdin);
  let head = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    onSent(chunk.length);
    if (response.headersSent) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end >= 0) {
      const headers = head
        .toString('latin1', 0, end)
        .split('\r\n')
        .map(line => line.split(/: */, 2));
      const status = headers.find(([name]) => name === 'Status');
      response.writeHead(
        Number(status?.[1].slice(0, 3) ?? 200),
        Object.fromEntries(headers.filter(([name]) => name !== 'Status')),
      );
      response.write(head.subarray(end + 4));
    }
  });
  child.stdout.on('end', () => response.end());
}
