import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import type { ControllerProblem } from '@slipway/plugin-gitops-node';
import {
  BoundedHttp,
  type HttpOutcome,
} from '@slipway/plugin-gitops-node/http';
import { urlBelow, type Query } from '@slipway/plugin-gitops-node/http';
import type { KubernetesAccess } from './KubernetesAccess';
import { isAbsent, problemOf, type Failure } from './problemOf';

/** A request to the API of a cluster that reads. */
export interface KubernetesCall {
  /** What it is for, such as `Listing the Kustomizations`. */
  what: string;
  /** Path below the root of the API. */
  segments: readonly string[];
  query?: Query;
  /** Name in the `kubernetes` configuration, that of the instance unless given. */
  cluster?: string;
  /** 5 MB unless given. */
  limitBytes?: number;
  signal: AbortSignal;
}

/**
 * `absent`: the cluster says that it is not there. `expired`: the rest of a list
 * cannot be had any more.
 */
export type KubernetesAnswer<T = JsonValue> =
  | { ok: true; value: T }
  | {
      ok: false;
      absent: boolean;
      expired: boolean;
      problem: ControllerProblem;
    };

const LIMIT_BYTES = 5_000_000;

/**
 * Reads clusters through the proxy of Backstage's Kubernetes plugin, which holds
 * their credentials; the token for it is asked for with each request.
 */
export class KubernetesClient {
  private readonly instance: string;
  private readonly cluster: string;
  private readonly access: KubernetesAccess;
  private readonly http: BoundedHttp;
  private readonly now: () => number;

  constructor(options: {
    instance: string;
    cluster: string;
    access: KubernetesAccess;
    requestTimeoutMs: number;
    /** Milliseconds. */
    now: () => number;
  }) {
    this.instance = options.instance;
    this.cluster = options.cluster;
    this.access = options.access;
    this.now = options.now;
    this.http = new BoundedHttp(options);
  }

  async read(call: KubernetesCall): Promise<KubernetesAnswer> {
    const { token, failure } = await this.open(call.signal);
    const outcome = failure ?? (await this.send(call, token));
    return outcome.kind === 'ok'
      ? { ok: true, value: outcome.body }
      : {
          ok: false,
          absent: isAbsent(outcome),
          expired: outcome.kind === 'refused' && outcome.status === 410,
          problem: this.problem(call, outcome, [token.value]),
        };
  }

  /** Says what is wrong with an answer that came. */
  invalid(
    call: Pick<KubernetesCall, 'what' | 'cluster'>,
    code: string,
  ): ControllerProblem {
    return this.problem(call, { kind: 'cut', code }, []);
  }

  async close(): Promise<void> {
    await this.http.close();
  }

  /** Where the proxy is, and a token for it. */
  private async open(signal: AbortSignal): Promise<{
    token: { value: string; url: string };
    failure?: Failure;
  }> {
    const none = { value: '', url: '' };
    if (signal.aborted) {
      return { token: none, failure: { kind: 'timeout' } };
    }
    const { auth, discovery } = this.access;
    try {
      const url = await discovery.getBaseUrl('kubernetes');
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'kubernetes',
      });
      return { token: { value: token, url } };
    } catch (error) {
      return { token: none, failure: { kind: 'no-access', error } };
    }
  }

  private async send(
    call: KubernetesCall,
    token: { value: string; url: string },
  ): Promise<HttpOutcome> {
    return this.http.send({
      method: 'GET',
      url: urlBelow(token.url, ['proxy', ...call.segments], call.query),
      headers: {
        authorization: `Bearer ${token.value}`,
        'Backstage-Kubernetes-Cluster': call.cluster ?? this.cluster,
      },
      limitBytes: call.limitBytes ?? LIMIT_BYTES,
      signal: call.signal,
    });
  }

  private problem(
    call: Pick<KubernetesCall, 'what' | 'cluster'>,
    failure: Failure,
    secrets: readonly string[],
  ): ControllerProblem {
    return problemOf(
      {
        what: call.what,
        instance: this.instance,
        cluster: call.cluster ?? this.cluster,
        secrets,
        now: this.now(),
      },
      failure,
    );
  }
}
