import type { z } from 'zod';
import {
  retrySeconds,
  urlBelow,
  type HttpOutcome,
} from '@slipway/plugin-gitops-node/http';
import type { ForgeConnection } from './ForgeConnection';
import type { ForgeCredentials } from './ForgeCredentials';
import type { AnswerHeaders } from './ForgeDialect';
import { forgeError, type ForgeFailure } from './forgeError';
import type { ForgeRequest } from './ForgeRequest';
import { isRateLimited, secondsToWait } from './rateLimit';

/** What a forge answered, in the shape that was asked for. */
export interface ForgeAnswer<T> {
  kind: 'ok';
  value: T;
  headers: AnswerHeaders;
}

/** A list of a hundred pull requests with long bodies stays below this. */
const LIMIT_BYTES = 20_000_000;

/** Waits before a read is sent again, where the forge says none. */
const PAUSES_MS = [250, 1_000];

/** One call of a port: some requests with one budget and one credential. */
export class ForgeOperation {
  private readonly deadline: number;
  private readonly signal: AbortSignal;

  private constructor(
    private readonly connection: ForgeConnection,
    private readonly credentials: ForgeCredentials,
  ) {
    this.deadline = connection.clock.now() + connection.budgetMs;
    this.signal = AbortSignal.timeout(connection.budgetMs);
  }

  static async begin(connection: ForgeConnection): Promise<ForgeOperation> {
    return new ForgeOperation(connection, await connection.credentials());
  }

  /**
   * Sends a request, and a read again where that may help.
   *
   * @throws the error that fits, when no answer can be used.
   */
  async send<T extends z.ZodType>(
    request: ForgeRequest<T>,
  ): Promise<ForgeAnswer<z.output<T>>> {
    const answer = await this.ask(request);
    if (answer.kind !== 'ok') {
      throw this.errorOf(request, answer);
    }
    return answer;
  }

  /** The same; `undefined` when the forge answers 404. */
  async find<T extends z.ZodType>(
    request: ForgeRequest<T>,
  ): Promise<z.output<T> | undefined> {
    const answer = await this.ask(request);
    if (answer.kind === 'refused' && answer.status === 404) {
      return undefined;
    }
    if (answer.kind !== 'ok') {
      throw this.errorOf(request, answer);
    }
    return answer.value;
  }

  /** The same, with every failure as a value. */
  async ask<T extends z.ZodType>(
    request: ForgeRequest<T>,
  ): Promise<ForgeAnswer<z.output<T>> | ForgeFailure> {
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.once(request);
      const pause = this.pauseAfter(request, outcome, attempt);
      if (pause === undefined) {
        return outcome.kind === 'ok' ? parse(request.answer, outcome) : outcome;
      }
      await this.connection.clock.sleep(pause);
    }
  }

  /** A failure in words. */
  errorOf(
    request: Pick<ForgeRequest<z.ZodType>, 'what' | 'method' | 'permission'>,
    failure: ForgeFailure,
  ): Error {
    const { dialect, repository, host, owner, clock } = this.connection;
    return forgeError(
      {
        dialect,
        what: request.what,
        repository,
        host,
        owner,
        permission: request.permission,
        writes: request.method !== 'GET',
        secrets: this.credentials.secrets,
        now: clock.now(),
      },
      failure,
    );
  }

  private async once(request: ForgeRequest<z.ZodType>): Promise<HttpOutcome> {
    const { apiUrl, dialect, http } = this.connection;
    return http.send({
      method: request.method,
      url: urlBelow(apiUrl, request.segments, request.query),
      headers: {
        'user-agent': 'slipway',
        ...dialect.headers,
        ...this.credentials.headers,
      },
      body: request.body,
      limitBytes: LIMIT_BYTES,
      signal: this.signal,
    });
  }

  /**
   * Milliseconds after which the request is sent again; `undefined` when it is
   * not. Only reads are: a write may have been carried out.
   */
  private pauseAfter(
    { method }: ForgeRequest<z.ZodType>,
    outcome: HttpOutcome,
    attempt: number,
  ): number | undefined {
    const { clock } = this.connection;
    if (method !== 'GET' || attempt >= PAUSES_MS.length) {
      return undefined;
    }
    const pause = isPassing(outcome)
      ? this.saidPause(outcome) ?? PAUSES_MS[attempt]
      : undefined;
    return pause !== undefined && clock.now() + pause < this.deadline
      ? pause
      : undefined;
  }

  private saidPause(outcome: HttpOutcome): number | undefined {
    if (outcome.kind !== 'refused') {
      return undefined;
    }
    const { status, headers, retryAfter } = outcome;
    const now = this.connection.clock.now();
    // GitLab tells with every answer when its limit begins anew.
    const seconds = isRateLimited(status, headers)
      ? secondsToWait(headers, now)
      : retrySeconds(retryAfter, now);
    return seconds === undefined ? undefined : seconds * 1_000;
  }
}

/** A connection that was kept open and is not any more. */
const BROKEN = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** What may be otherwise a moment later. Who is slow is not asked once more. */
function isPassing(outcome: HttpOutcome): boolean {
  return (
    outcome.kind === 'cut' ||
    (outcome.kind === 'unreachable' && BROKEN.includes(outcome.code)) ||
    (outcome.kind === 'refused' &&
      ([502, 503, 504].includes(outcome.status) ||
        isRateLimited(outcome.status, outcome.headers)))
  );
}

function parse<T extends z.ZodType>(
  schema: T,
  { body, headers }: Extract<HttpOutcome, { kind: 'ok' }>,
): ForgeAnswer<z.output<T>> | ForgeFailure {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    // The value itself is not quoted: it may be anything.
    return {
      kind: 'unknown-shape',
      problem: `${issue.path.join('.') || 'all of it'}: ${issue.code}`,
    };
  }
  return { kind: 'ok', value: parsed.data, headers };
}
