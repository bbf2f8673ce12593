import { rootCertificates } from 'node:tls';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import { Agent, request, type Dispatcher } from 'undici';
import { collect, TooLargeError } from './collect';
import { errorCode } from './errorCode';

/** Of an answer that says what went wrong, more is not of interest. */
const ERROR_LIMIT = 100_000;

/** Redirects within one origin, such as that of a renamed repository. */
const MOST_REDIRECTS = 3;

/**
 * Why no answer can be used.
 *
 * - `timeout`: it took longer than it may, or was aborted.
 * - `too-large`: it is larger than its limit.
 * - `cut`: it ended early; `code` is of Node.js.
 * - `unreachable`: there was no connection; `code` is of Node.js.
 *
 * @public
 */
export type HttpFailure =
  | { kind: 'timeout' }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'cut'; code: string }
  | { kind: 'unreachable'; code: string };

/**
 * What a server answered, whatever its status.
 *
 * @public
 */
export interface HttpAnswer {
  kind: 'answer';
  status: number;
  /** By their names in lower case; of those that come twice, the first. */
  headers: Readonly<Record<string, string | undefined>>;
  bytes: Buffer;
}

/**
 * What came of a request for JSON. `body` is missing where it was no JSON.
 *
 * @public
 */
export type HttpOutcome =
  | {
      kind: 'ok';
      body: JsonValue;
      headers: Readonly<Record<string, string | undefined>>;
    }
  | {
      kind: 'refused';
      status: number;
      body: JsonValue | undefined;
      headers: Readonly<Record<string, string | undefined>>;
      /** Beginning of a plain text. */
      text?: string;
      location?: string;
      retryAfter?: string;
    }
  | { kind: 'not-json'; contentType: string }
  | HttpFailure;

/** @public */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * A request, ready to be sent.
 *
 * @public
 */
export interface BytesRequest {
  method: HttpMethod;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array | string;
  limitBytes: number;
  signal: AbortSignal;
}

/**
 * A request whose body is JSON, ready to be sent.
 *
 * @public
 */
export interface BoundedRequest extends Omit<BytesRequest, 'body'> {
  body?: JsonValue;
}

/**
 * How a {@link BoundedHttp} is made.
 *
 * @public
 */
export interface BoundedHttpOptions {
  /** Certificates in PEM, trusted beside the public ones. */
  ca?: string;
  /** Milliseconds that one request may take, body included. */
  requestTimeoutMs: number;
  /**
   * `same-origin` follows redirects of a GET that stay with scheme, host and
   * port, three at most. None unless given.
   */
  redirects?: 'none' | 'same-origin';
}

/**
 * Sends requests and follows no redirect to another origin, so that a token
 * goes nowhere by itself. Every answer is bounded in time and size.
 *
 * @public
 */
export class BoundedHttp {
  private readonly agent: Agent;
  private readonly timeoutMs: number;
  private readonly redirects: number;

  constructor(options: BoundedHttpOptions) {
    this.timeoutMs = options.requestTimeoutMs;
    this.redirects = options.redirects === 'same-origin' ? MOST_REDIRECTS : 0;
    this.agent = new Agent({
      connections: 8,
      headersTimeout: options.requestTimeoutMs,
      bodyTimeout: options.requestTimeoutMs,
      connect: {
        timeout: Math.min(options.requestTimeoutMs, 10_000),
        ...(options.ca ? { ca: [...rootCertificates, options.ca] } : {}),
      },
    });
  }

  /** Sends a request, with JSON as its body, and reads JSON. */
  async send(options: BoundedRequest): Promise<HttpOutcome> {
    const answer = await this.sendBytes({
      ...options,
      headers: {
        accept: 'application/json',
        ...options.headers,
        ...(options.body === undefined
          ? {}
          : { 'content-type': 'application/json' }),
      },
      body:
        options.body === undefined ? undefined : JSON.stringify(options.body),
    });
    return answer.kind === 'answer' ? outcomeOf(answer) : answer;
  }

  /** Sends a request and reads bytes. No status is a failure. */
  async sendBytes(options: BytesRequest): Promise<HttpAnswer | HttpFailure> {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(this.timeoutMs),
    ]);
    let { url } = options;
    for (let left = this.redirects; ; left--) {
      const answer = await this.once({ ...options, url, signal });
      const target = answer.kind === 'answer' && redirectOf(answer, url);
      if (!target || left === 0 || options.method !== 'GET') {
        return answer;
      }
      url = target;
    }
  }

  async close(): Promise<void> {
    await this.agent.close();
  }

  private async once(options: BytesRequest): Promise<HttpAnswer | HttpFailure> {
    let answer: Dispatcher.ResponseData | undefined;
    try {
      answer = await request(options.url, {
        dispatcher: this.agent,
        method: options.method,
        signal: options.signal,
        headers: { 'accept-encoding': 'gzip', ...options.headers },
        body: options.body,
      });
      return await readAnswer(answer, options.limitBytes);
    } catch (error) {
      return failureOf(error, {
        aborted: options.signal.aborted,
        answered: answer !== undefined,
      });
    }
  }
}

/** Where a redirect leads, when it stays with the origin. */
function redirectOf(answer: HttpAnswer, from: URL): URL | undefined {
  const { location } = answer.headers;
  if (
    ![301, 302, 307, 308].includes(answer.status) ||
    location === undefined ||
    !URL.canParse(location, from)
  ) {
    return undefined;
  }
  const target = new URL(location, from);
  return target.origin === from.origin ? target : undefined;
}

async function readAnswer(
  answer: Dispatcher.ResponseData,
  limitBytes: number,
): Promise<HttpAnswer> {
  const { statusCode: status } = answer;
  const isOk = status >= 200 && status < 300;
  return {
    kind: 'answer',
    status,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value[0] : value,
      ]),
    ),
    bytes: await readBytes(answer, isOk ? limitBytes : ERROR_LIMIT),
  };
}

async function readBytes(
  { headers, body }: Dispatcher.ResponseData,
  limitBytes: number,
): Promise<Buffer> {
  const counted = (source: AsyncIterable<Buffer>) =>
    collect(source, limitBytes);
  return headers['content-encoding'] === 'gzip'
    ? pipeline(body, createGunzip(), counted)
    : pipeline(body, counted);
}

function outcomeOf({ status, headers, bytes }: HttpAnswer): HttpOutcome {
  const text = bytes.toString('utf8');
  const contentType = headers['content-type'] ?? 'nothing';
  const isJson = /\bjson\b/i.test(contentType);
  const body = isJson ? parseJson(text) : undefined;
  if (status < 200 || status >= 300) {
    return {
      kind: 'refused',
      status,
      body,
      headers,
      ...(/^text\/plain\b/i.test(contentType)
        ? { text: text.slice(0, 200).trim() }
        : {}),
      location: headers.location,
      retryAfter: headers['retry-after'],
    };
  }
  if (status === 204) {
    return { kind: 'ok', body: null, headers };
  }
  if (body === undefined) {
    return isJson
      ? { kind: 'cut', code: 'JSON' }
      : { kind: 'not-json', contentType };
  }
  return { kind: 'ok', body, headers };
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function failureOf(
  error: unknown,
  state: { aborted: boolean; answered: boolean },
): HttpFailure {
  if (error instanceof TooLargeError) {
    return { kind: 'too-large', limitBytes: error.limitBytes };
  }
  const code = errorCode(error);
  if (state.aborted || /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code ?? '')) {
    return { kind: 'timeout' };
  }
  if (code === undefined) {
    throw error;
  }
  return state.answered || code.startsWith('HPE_')
    ? { kind: 'cut', code }
    : { kind: 'unreachable', code };
}
