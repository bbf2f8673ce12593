import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import {
  BoundedHttp,
  type HttpOutcome,
} from '@slipway/plugin-gitops-node/http';
import type { Query } from '@slipway/plugin-gitops-node/http';
import { apiUrl } from './apiUrl';

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

/** Sends requests to the API of one instance, and to nobody else. */
export class ArgoCdHttp {
  private readonly http: BoundedHttp;
  private readonly url: string;

  constructor(options: { url: string; ca?: string; requestTimeoutMs: number }) {
    this.url = options.url;
    this.http = new BoundedHttp(options);
  }

  async send(options: HttpRequest): Promise<HttpOutcome> {
    const { segments, query, token, ...rest } = options;
    return this.http.send({
      ...rest,
      url: apiUrl(this.url, segments, query),
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  }

  async close(): Promise<void> {
    await this.http.close();
  }
}
