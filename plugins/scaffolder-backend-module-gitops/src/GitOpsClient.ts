import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConflictError, ResponseError } from '@backstage/errors';
import {
  FORGE_TOKEN_HEADER,
  openChangeResponseSchema,
  previewSchema,
  stalePreviewSchema,
  type OpenChangeRequest,
  type OpenChangeResponse,
  type Preview,
  type PreviewRequest,
} from '@slipway/plugin-gitops-common/api';

/** Calls the gitops backend as the person who runs the task. */
export class GitOpsClient {
  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
      credentials: BackstageCredentials;
      signal?: AbortSignal;
      /** The initiator's own token for the forge. */
      forgeToken?: string;
    },
  ) {}

  async preview(request: PreviewRequest): Promise<Preview> {
    const response = await this.post('/previews', request);
    if (!response.ok) {
      throw await failureOf(response);
    }
    return previewSchema.parse(await response.json());
  }

  /**
   * @throws ConflictError when the preview no longer holds, or the change would
   * write over files that were edited by hand.
   * @throws the backend's own error for any other refusal.
   */
  async openChange(request: OpenChangeRequest): Promise<OpenChangeResponse> {
    const response = await this.post('/changes', request);
    if (response.status === 409) {
      const stale = stalePreviewSchema.safeParse(await response.clone().json());
      if (stale.success) {
        throw new ConflictError(stale.data.message);
      }
    }
    if (!response.ok) {
      throw await failureOf(response);
    }
    return openChangeResponseSchema.parse(await response.json());
  }

  private async post(path: string, body: unknown): Promise<Response> {
    const { auth, discovery, credentials, signal, forgeToken } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'gitops',
    });
    const baseUrl = await discovery.getBaseUrl('gitops');
    const timeout = AbortSignal.timeout(60_000);
    return fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...(forgeToken ? { [FORGE_TOKEN_HEADER]: forgeToken } : {}),
      },
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  }
}

/** The error that the backend told of, whose message says what to do. */
async function failureOf(response: Response): Promise<Error> {
  const { cause } = await ResponseError.fromResponse(response);
  return cause;
}
