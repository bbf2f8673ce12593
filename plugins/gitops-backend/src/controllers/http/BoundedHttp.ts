import { rootCertificates } from 'node:tls';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import { Agent, request, type Dispatcher } from 'undici';
import { errorCode } from '../errorCode';
import { collect, TooLargeError } from './collect';

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
      /** Beginning of a plain text. */
      text?: string;
      location?: string;
      retryAfter?: string;
    }
  | HttpFailure;

/** A request, ready to be sent. */
export interface BoundedRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: JsonValue;
  limitBytes: number;
  signal: AbortSignal;
}

/**
 * Sends requests and follows no redirect, so that a token goes nowhere by
 * itself. Every answer is bounded in time and size.
 */
export class BoundedHttp {
  private readonly agent: Agent;
  private readonly timeoutMs: number;

  /** @param options.ca - certificates in PEM, trusted beside the public ones. */
  constructor(options: { ca?: string; requestTimeoutMs: number }) {
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

  async send(options: BoundedRequest): Promise<HttpOutcome> {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(this.timeoutMs),
    ]);
    let answer: Dispatcher.ResponseData | undefined;
    try {
      answer = await request(options.url, {
        dispatcher: this.agent,
        method: options.method,
        signal,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          ...options.headers,
          ...(options.body === undefined
            ? {}
            : { 'content-type': 'application/json' }),
        },
        body:
          options.body === undefined ? undefined : JSON.stringify(options.body),
      });
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
      ...(/^text\/plain\b/i.test(contentType)
        ? { text: text.slice(0, 200).trim() }
        : {}),
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
