import { rootCertificates } from 'node:tls';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import { Agent, request, type Dispatcher } from 'undici';
import { apiUrl, type Query } from './apiUrl';
import { collect, TooLargeError } from './collect';
import { errorCode } from '../errorCode';

/** Of an answer that says what went wrong, more is not of interest. */
const ERROR_LIMIT = 100_000;

/** Why no answer can be used. */
export type HttpFailure =
  | { kind: 'timeout' }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'cut'; code: string }
  | { kind: 'not-json'; contentType: string }
  | { kind: 'unreachable'; code: string };

/** What came of a request. `body` is missing where it was no JSON. */
export type HttpOutcome =
  | { kind: 'ok'; body: JsonValue }
  | {
      kind: 'refused';
      status: number;
      body: JsonValue | undefined;
      location?: string;
      retryAfter?: string;
    }
  | HttpFailure;

/** A request to the API; its path segments are encoded. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  segments: readonly string[];
  query?: Query;
  body?: JsonValue;
  token?: string;
  limitBytes: number;
  signal: AbortSignal;
}

/**
 * Sends requests to one instance, and to nobody else: redirects are answers, so
 * that a token goes nowhere by itself. Every answer is bounded in time and size.
 */
export class ArgoCdHttp {
  private readonly agent: Agent;
  private readonly url: string;
  private readonly timeoutMs: number;

  constructor(options: { url: string; ca?: string; requestTimeoutMs: number }) {
    this.url = options.url;
    this.timeoutMs = options.requestTimeoutMs;
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

  async send(options: HttpRequest): Promise<HttpOutcome> {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(this.timeoutMs),
    ]);
    let answer: Dispatcher.ResponseData | undefined;
    try {
      answer = await request(
        apiUrl(this.url, options.segments, options.query),
        {
          dispatcher: this.agent,
          method: options.method,
          signal,
          headers: {
            accept: 'application/json',
            'accept-encoding': 'gzip',
            ...(options.token
              ? { authorization: `Bearer ${options.token}` }
              : {}),
            ...(options.body === undefined
              ? {}
              : { 'content-type': 'application/json' }),
          },
          body:
            options.body === undefined
              ? undefined
              : JSON.stringify(options.body),
        },
      );
      return await readAnswer(answer, options.limitBytes);
    } catch (error) {
      return failureOf(error, {
        aborted: signal.aborted,
        answered: answer !== undefined,
      });
    }
  }

  async close(): Promise<void> {
    await this.agent.close();
  }
}

async function readAnswer(
  answer: Dispatcher.ResponseData,
  limitBytes: number,
): Promise<HttpOutcome> {
  const { statusCode: status, headers } = answer;
  const isOk = status >= 200 && status < 300;
  const text = await readText(answer, isOk ? limitBytes : ERROR_LIMIT);
  const contentType = single(headers['content-type']) ?? 'nothing';
  const body = /\bjson\b/i.test(contentType) ? parseJson(text) : undefined;
  if (!isOk) {
    return {
      kind: 'refused',
      status,
      body,
      location: single(headers.location),
      retryAfter: single(headers['retry-after']),
    };
  }
  if (body === undefined) {
    return /\bjson\b/i.test(contentType)
      ? { kind: 'cut', code: 'JSON' }
      : { kind: 'not-json', contentType };
  }
  return { kind: 'ok', body };
}

async function readText(
  { headers, body }: Dispatcher.ResponseData,
  limitBytes: number,
): Promise<string> {
  const counted = (source: AsyncIterable<Buffer>) =>
    collect(source, limitBytes);
  return single(headers['content-encoding']) === 'gzip'
    ? pipeline(body, createGunzip(), counted)
    : pipeline(body, counted);
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
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
