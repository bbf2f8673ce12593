import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { z } from 'zod';
import { readError } from './readError';
import { requestToken } from './requestToken';

/** A request to a service route of the sandbox. */
export interface SandboxRequest<T extends z.ZodType> {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Below `/service`. */
  path: string;
  query?: Record<string, string>;
  body?: object;
  /** What the answer must be. */
  answer: T;
}

/** The sandbox waits for the lock of another git for up to twelve seconds. */
const TIMEOUT_MS = 30_000;

/** Speaks with the sandbox as the gitops backend. */
export class SandboxClient {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly auth: AuthService,
  ) {}

  /**
   * Sends a request.
   *
   * @throws the error class that fits the sandbox's answer, and
   * ServiceUnavailableError when none comes: the request may have been carried out.
   */
  async send<T extends z.ZodType>(
    request: SandboxRequest<T>,
  ): Promise<z.output<T>> {
    const { method, path, body, answer } = request;
    const what = `${method} ${path} of the GitOps sandbox`;
    const url = await this.urlOf(request);
    const token = await requestToken(this.auth);
    let response: Response;
    let content: unknown;
    try {
      response = await fetch(url, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body ? { 'Content-Type': 'application/json' } : {}),
        },
        body: body && JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      content =
        response.ok && response.status !== 204
          ? await response.json()
          : undefined;
    } catch (error) {
      throw new ServiceUnavailableError(
        `No answer from ${what} within ${
          TIMEOUT_MS / 1000
        } s. Look at what is there before you try again.`,
        error,
      );
    }
    if (!response.ok) {
      throw await readError(response, what);
    }
    const parsed = answer.safeParse(content);
    if (!parsed.success) {
      throw new ServiceUnavailableError(
        `The answer of ${what} is not what this version of Slipway knows. Run the same version of both plugins.`,
        parsed.error,
      );
    }
    return parsed.data;
  }

  private async urlOf(request: {
    path: string;
    query?: Record<string, string>;
  }): Promise<URL> {
    const base = await this.discovery.getBaseUrl('gitops-sandbox');
    const url = new URL(`${base}/service${request.path}`);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      url.searchParams.set(name, value);
    }
    return url;
  }
}
