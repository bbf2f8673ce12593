import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import type { ControllerProblem } from '@slipway/plugin-gitops-node';
import type { HttpOutcome } from '@slipway/plugin-gitops-node/http';
import type { Query } from '@slipway/plugin-gitops-node/http';
import { ArgoCdHttp } from './ArgoCdHttp';
import { ArgoCdSession } from './ArgoCdSession';
import type { ArgoCdSettings } from './ArgoCdSettings';
import { isAbsent, problemOf } from './problemOf';

/** A call of the API that reads. */
export interface ApiCall {
  /** What it is for, such as `Listing the Applications`. */
  what: string;
  /** Path below `/api/v1`. */
  segments: readonly string[];
  query?: Query;
  /** 5 MB unless given. */
  limitBytes?: number;
  signal: AbortSignal;
}

/** `absent`: Argo CD says that it is not there, or not for us. */
export type ApiAnswer =
  | { ok: true; value: JsonValue }
  | { ok: false; absent: boolean; problem: ControllerProblem };

const LIMIT_BYTES = 5_000_000;

/** Reads the API of one instance as one account. */
export class ArgoCdClient {
  private readonly name: string;
  private readonly http: ArgoCdHttp;
  private readonly session: ArgoCdSession;
  private readonly now: () => number;

  constructor(settings: ArgoCdSettings, now: () => number) {
    this.name = settings.name;
    this.now = now;
    this.http = new ArgoCdHttp(settings);
    this.session = new ArgoCdSession({
      http: this.http,
      credentials: settings.credentials,
      now,
    });
  }

  async read(call: ApiCall): Promise<ApiAnswer> {
    const outcome = await this.attempt(call);
    return outcome.kind === 'ok'
      ? { ok: true, value: outcome.body }
      : {
          ok: false,
          absent: isAbsent(outcome),
          problem: this.problem(call.what, outcome),
        };
  }

  /** Says what is wrong with an answer that came. */
  invalid(what: string, code: string): ControllerProblem {
    return this.problem(what, { kind: 'cut', code });
  }

  async close(): Promise<void> {
    await this.http.close();
  }

  private async attempt(call: ApiCall): Promise<HttpOutcome> {
    const { signal } = call;
    const first = await this.session.readToken({ signal });
    if (first.kind === 'no-token') {
      return first.outcome;
    }
    const outcome = await this.send(call, first.token);
    if (
      outcome.kind !== 'refused' ||
      outcome.status !== 401 ||
      !this.session.isRenewable
    ) {
      return outcome;
    }
    const second = await this.session.readToken({
      signal,
      rejected: first.token,
    });
    return second.kind === 'no-token'
      ? second.outcome
      : this.send(call, second.token);
  }

  private async send(call: ApiCall, token: string): Promise<HttpOutcome> {
    return this.http.send({
      method: 'GET',
      segments: call.segments,
      query: call.query,
      token,
      limitBytes: call.limitBytes ?? LIMIT_BYTES,
      signal: call.signal,
    });
  }

  private problem(
    what: string,
    failure: Exclude<HttpOutcome, { kind: 'ok' }>,
  ): ControllerProblem {
    return problemOf(
      {
        what,
        instance: this.name,
        secrets: this.session.secrets,
        now: this.now(),
      },
      failure,
    );
  }
}
