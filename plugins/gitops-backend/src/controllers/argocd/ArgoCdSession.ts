import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import type { HttpOutcome } from '@slipway/plugin-gitops-node/http';
import type { ArgoCdHttp } from './ArgoCdHttp';
import type { ArgoCdCredentials } from './ArgoCdSettings';

/** Argo CD locks an account after a few wrong passwords: so they are not repeated. */
const PAUSE_AFTER_REFUSAL_MS = 60_000;

const LOGIN_LIMIT_BYTES = 100_000;

/** A token, or what came instead of one. */
export type TokenOutcome =
  | { kind: 'token'; token: string }
  | { kind: 'no-token'; outcome: Exclude<HttpOutcome, { kind: 'ok' }> };

/**
 * The token of one account. A person's session is opened once, whatever the
 * number of calls that wait for it, and again when it has ended.
 */
export class ArgoCdSession {
  private readonly http: ArgoCdHttp;
  private readonly credentials: ArgoCdCredentials;
  private readonly now: () => number;
  private token: string | undefined;
  /** Ended, and perhaps still quoted in an answer that is on its way. */
  private ended: string | undefined;
  private login: Promise<TokenOutcome> | undefined;
  private refusal: { at: number; outcome: TokenOutcome } | undefined;

  constructor(options: {
    http: ArgoCdHttp;
    credentials: ArgoCdCredentials;
    /** Milliseconds. */
    now: () => number;
  }) {
    this.http = options.http;
    this.credentials = options.credentials;
    this.now = options.now;
    this.token =
      'token' in options.credentials ? options.credentials.token : undefined;
  }

  /** Whether another token can be had when one is not accepted. */
  get isRenewable(): boolean {
    return !('token' in this.credentials);
  }

  /** What must not be in any text. */
  get secrets(): string[] {
    return [
      ...('token' in this.credentials ? [] : [this.credentials.password]),
      ...[this.token, this.ended].flatMap(token => token ?? []),
    ];
  }

  /** @param rejected - token that was not accepted: another one is wanted. */
  async readToken(options: {
    signal: AbortSignal;
    rejected?: string;
  }): Promise<TokenOutcome> {
    if (this.token !== undefined && this.token !== options.rejected) {
      return { kind: 'token', token: this.token };
    }
    if (options.signal.aborted) {
      return { kind: 'no-token', outcome: { kind: 'timeout' } };
    }
    if (this.refusal && this.now() - this.refusal.at < PAUSE_AFTER_REFUSAL_MS) {
      return this.refusal.outcome;
    }
    // One caller's end of patience must not end the login of the others.
    this.login ??= this.open().finally(() => {
      this.login = undefined;
    });
    return Promise.race([this.login, timeoutOn(options.signal)]);
  }

  private async open(): Promise<TokenOutcome> {
    this.ended = this.token ?? this.ended;
    this.token = undefined;
    const outcome = await this.http.send({
      method: 'POST',
      segments: ['session'],
      body: { ...this.credentials },
      limitBytes: LOGIN_LIMIT_BYTES,
      signal: new AbortController().signal,
    });
    const token = outcome.kind === 'ok' ? tokenOf(outcome.body) : undefined;
    if (token !== undefined) {
      this.token = token;
      this.refusal = undefined;
      return { kind: 'token', token };
    }
    const refused: TokenOutcome = {
      kind: 'no-token',
      outcome:
        outcome.kind === 'ok' ? { kind: 'cut', code: 'no token' } : outcome,
    };
    if (
      outcome.kind === 'refused' &&
      [400, 401, 403].includes(outcome.status)
    ) {
      this.refusal = { at: this.now(), outcome: refused };
    }
    return refused;
  }
}

/** What a header can carry, and nothing else. */
function tokenOf(body: JsonValue): string | undefined {
  const token =
    body !== null && typeof body === 'object' && !Array.isArray(body)
      ? body.token
      : undefined;
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)
    ? token
    : undefined;
}

async function timeoutOn(signal: AbortSignal): Promise<TokenOutcome> {
  return new Promise(resolve => {
    signal.addEventListener(
      'abort',
      () => resolve({ kind: 'no-token', outcome: { kind: 'timeout' } }),
      { once: true },
    );
  });
}
