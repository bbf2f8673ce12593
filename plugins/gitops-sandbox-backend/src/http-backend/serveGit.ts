import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import { gitEnvironment, gitSettings } from '../repository/runGit';
import type { GitService } from './authenticateGit';
import { parseCgiHeader } from './parseCgiHeader';

/** One request of a Git client, after it was let in. */
export interface GitRequest {
  gitdir: string;
  request: Request;
  response: Response;
  service: GitService;
  /** `info/refs` asks what there is, `rpc` does it. */
  step: 'info/refs' | 'rpc';
  /** User entity ref, or `plugin:gitops`: for the reflog. */
  actor: string;
  logger: LoggerService;
}

/** Largest pack of one push, and largest request body in all. */
const LARGEST_PUSH_BYTES = 32 * 1024 * 1024;

const LONGEST_MS = 10 * 60_000;
const LONGEST_HEADER = 16 * 1024;
const KEPT_ERROR_TEXT = 4 * 1024;

/** Answers a Git client through `git http-backend`, and ends when git has ended. */
export async function serveGit(options: GitRequest): Promise<void> {
  const { gitdir, request, response, logger } = options;
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_PUSH_BYTES) {
    refuseLarge(response);
    return;
  }
  const child = spawn('git', [...settingsOf(gitdir), 'http-backend'], {
    env: environmentOf(options),
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  response.once('close', () => {
    if (!response.writableFinished) {
      // SIGTERM: http-backend then ends the git that it started, too.
      child.kill('SIGTERM');
    }
  });
  let errorText = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errorText = `${errorText}${chunk.toString('utf8')}`.slice(-KEPT_ERROR_TEXT);
  });
  passBody(request, response, child);
  passAnswer(child, response);
  await ended;
  if (child.exitCode !== 0) {
    logger.warn(
      `git http-backend ended with ${child.exitCode ?? child.signalCode} for ${
        options.service
      }: ${errorText.trim()}`,
    );
  }
  if (!response.headersSent) {
    response
      .status(500)
      .type('text/plain')
      .send('The sandbox could not serve this request. See its log.\n');
  }
}

function settingsOf(gitdir: string): string[] {
  const settings = {
    'core.hooksPath': path.join(gitdir, 'hooks'),
    'http.receivepack': 'true',
    'http.getanyfile': 'false',
    'uploadpack.allowFilter': 'true',
    'receive.fsckObjects': 'true',
    'receive.denyNonFastForwards': 'true',
    'receive.maxInputSize': String(LARGEST_PUSH_BYTES),
    'transfer.hideRefs': 'refs/pull',
  };
  return [
    ...gitSettings(gitdir),
    ...Object.entries(settings).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]),
  ];
}

/** The CGI variables, made from parts that are known or matched. */
function environmentOf(options: GitRequest): NodeJS.ProcessEnv {
  const { gitdir, request, service, step, actor } = options;
  const matched = (header: string | undefined, pattern: RegExp) =>
    header !== undefined && pattern.test(header) ? header : '';
  const { headers } = request;
  const length = matched(headers['content-length'], /^\d{1,15}$/);
  const protocol = headers['git-protocol'];
  return gitEnvironment({
    GIT_PROJECT_ROOT: path.dirname(gitdir),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${path.basename(gitdir)}/${
      step === 'info/refs' ? step : service
    }`,
    QUERY_STRING: step === 'info/refs' ? `service=${service}` : '',
    REQUEST_METHOD: step === 'info/refs' ? 'GET' : 'POST',
    CONTENT_TYPE: matched(
      headers['content-type'],
      /^application\/x-git-[a-z]+-pack-request$/,
    ),
    // Absent for a chunked body, which git then reads to its end.
    ...(length ? { CONTENT_LENGTH: length } : {}),
    HTTP_CONTENT_ENCODING: matched(headers['content-encoding'], /^(x-)?gzip$/),
    GIT_PROTOCOL: matched(
      typeof protocol === 'string' ? protocol : undefined,
      /^version=[012]$/,
    ),
    REMOTE_USER: actor,
    GIT_COMMITTER_NAME: actor,
    GIT_COMMITTER_EMAIL: 'sandbox@slipway.invalid',
  });
}

function passBody(
  request: Request,
  response: Response,
  child: ChildProcessWithoutNullStreams,
): void {
  let received = 0;
  const drop = () => {
    request.unpipe(child.stdin);
    // Unpiping pauses it; a body that nobody reads keeps the connection open.
    request.resume();
  };
  // git may close its input early, for instance when a hook declines.
  child.stdin.on('error', drop);
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > LARGEST_PUSH_BYTES) {
      drop();
      child.kill('SIGTERM');
      if (!response.headersSent) {
        refuseLarge(response);
      }
    }
  });
  request.pipe(child.stdin);
}

function refuseLarge(response: Response): void {
  response
    .status(413)
    .type('text/plain')
    .send(`A push to the sandbox has ${LARGEST_PUSH_BYTES} bytes at most.\n`);
}

function passAnswer(
  child: ChildProcessWithoutNullStreams,
  response: Response,
): void {
  let head = Buffer.alloc(0);
  const onData = (chunk: Buffer) => {
    head = Buffer.concat([head, chunk]);
    const parsed = parseCgiHeader(head);
    if (!parsed) {
      if (head.length > LONGEST_HEADER) {
        child.kill('SIGTERM');
      }
      return;
    }
    child.stdout.off('data', onData);
    if (response.headersSent) {
      return;
    }
    response.status(parsed.status);
    for (const [name, value] of parsed.headers) {
      response.setHeader(name, value);
    }
    response.write(parsed.rest);
    child.stdout.pipe(response);
  };
  child.stdout.on('data', onData);
}
