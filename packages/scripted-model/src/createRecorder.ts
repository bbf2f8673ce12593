import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ForwardedError } from '@backstage/errors';
import { digestOf, type Exchange } from './Exchange';
import { readBody, readRequest, type IncomingRequest } from './readRequest';
import { redactExchange } from './redactExchange';

/** Headers that are about the connection, and not about the request. */
const OWN_HEADERS = [
  'accept-encoding',
  'connection',
  'content-length',
  'host',
  'transfer-encoding',
];

/** A server between a client and a model's server. */
export interface Recorder {
  /** Base URL to be used in place of the server's. */
  url: string;
  /** Files that were written so far. */
  files: string[];
  /** Rejects where a file could not be written. */
  close(): Promise<void>;
}

/**
 * Starts a server on loopback that hands requests on to a model's server, answers
 * what that answers while it comes, and keeps each exchange as a JSON file without
 * headers, keys and secrets. What breaks off is not kept.
 *
 * @param options.baseUrl - of the model's server.
 * @param options.directory - for the files; those in it stay.
 */
export async function createRecorder(options: {
  baseUrl: string;
  directory: string;
}): Promise<Recorder> {
  const { directory } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  mkdirSync(directory, { recursive: true });
  const files: string[] = [];
  const unwritten: unknown[] = [];
  const server = createServer((message, response) => {
    const hear = async () => {
      const incoming = await readBody(message);
      return {
        incoming,
        answer: await handOn({ incoming, baseUrl, response }),
      };
    };
    hear().then(
      exchange => {
        try {
          files.push(keep({ ...exchange, directory }));
        } catch (error) {
          unwritten.push(error);
        }
        response.end();
      },
      // A client sees a connection that breaks, as it would without a recorder.
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    files,
    close: async () => {
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      if (unwritten.length > 0) {
        throw new ForwardedError(
          `Could not keep ${unwritten.length} exchanges in ${directory}. Check that it can be written`,
          unwritten[0],
        );
      }
    },
  };
}

async function handOn(options: {
  incoming: IncomingRequest;
  baseUrl: string;
  response: ServerResponse;
}): Promise<Exchange['answer']> {
  const { incoming, baseUrl, response } = options;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answer = await fetch(
    `${baseUrl}${incoming.path.replace(/^\/v1(?=\/)/, '')}`,
    {
      method: incoming.method,
      headers: Object.entries(incoming.headers).flatMap(
        ([name, value]): [string, string][] =>
          typeof value === 'string' && !OWN_HEADERS.includes(name)
            ? [[name, value]]
            : [],
      ),
      body: JSON.stringify(incoming.body),
      // The key would go along.
      redirect: 'error',
      signal: gone.signal,
    },
  );
  const contentType = answer.headers.get('content-type') ?? 'application/json';
  const retryAfter = answer.headers.get('retry-after') ?? undefined;
  response.writeHead(answer.status, {
    'content-type': contentType,
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  });
  const decoder = new TextDecoder();
  let body = '';
  for await (const chunk of answer.body ?? []) {
    response.write(chunk);
    body += decoder.decode(chunk, { stream: true });
  }
  return {
    status: answer.status,
    contentType,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    body: body + decoder.decode(),
  };
}

/** Returns the file: named by what is asked, and numbered when that repeats. */
function keep(options: {
  incoming: IncomingRequest;
  answer: Exchange['answer'];
  directory: string;
}): string {
  const { incoming, answer, directory } = options;
  const redaction = redactExchange(keysOf(incoming.headers));
  const request = readRequest(incoming);
  const kept: Exchange = {
    format: request.format,
    request: redaction.data(request.body),
    answer: {
      ...answer,
      body: redaction.body(answer.body, answer.contentType),
    },
  };
  const digest = digestOf(request, redaction).slice(0, 16);
  let file: string;
  let turn = 1;
  do {
    const suffix = turn === 1 ? '' : `-${turn}`;
    file = path.join(directory, `${digest}${suffix}.json`);
    turn += 1;
  } while (existsSync(file));
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { flag: 'wx' });
  return file;
}

/** `Bearer <key>`, and the header that other providers use. */
function keysOf(headers: IncomingRequest['headers']): string[] {
  return (
    [headers.authorization, headers['api-key'], headers['x-api-key']]
      .flatMap(value => value ?? [])
      .map(value => value.replace(/^\S+\s+/, '').trim())
      // A placeholder such as "none" is a word that texts may have.
      .filter(key => key.length >= 8)
  );
}
