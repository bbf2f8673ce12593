import { execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';

const IDENTITY = {
  GIT_AUTHOR_NAME: 'portal[bot]',
  GIT_AUTHOR_EMAIL: 'portal[bot]@users.noreply.github.invalid',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.invalid',
  // The same content is the same revision, whenever it is committed.
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  GIT_CONFIG_NOSYSTEM: '1',
  PATH: process.env.PATH,
};

/** Runs the stock git on a bare repository. */
export function runGit(gitdir: string, args: string[], input = ''): string {
  return execFileSync('git', [`--git-dir=${gitdir}`, ...args], {
    input,
    env: IDENTITY,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
    .toString()
    .trimEnd();
}

/** Lets the stock git answer a request over HTTP. */
export function serveGit(
  gitdir: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '', 'http://git.invalid');
  const child = spawn('git', ['http-backend'], {
    env: {
      ...IDENTITY,
      GIT_PROJECT_ROOT: gitdir,
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: 'portal',
      PATH_INFO: url.pathname.replace(/^.*?\.git/, ''),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', chunk => chunks.push(chunk));
  child.on('close', () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf('\r\n\r\n');
    const headers = answer
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      });
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    response
      .writeHead(
        parseInt(status, 10),
        Object.fromEntries(headers.filter(([name]) => name !== 'Status')),
      )
      .end(answer.subarray(end + 4));
  });
}
