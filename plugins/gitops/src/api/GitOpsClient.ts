import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/core-plugin-api';
import type {
  Change,
  DraftInput,
  DraftsAnswer,
  Preview,
  PreviewRequest,
  StandardsAnswer,
  StoredDraft,
  WorkloadBase,
  WorkloadsAnswer,
} from '@slipway/plugin-gitops-common/api';
import type { GitOpsApi } from './GitOpsApi';

/** {@link GitOpsApi} over HTTP. */
export class GitOpsClient implements GitOpsApi {
  constructor(private readonly fetchApi: FetchApi) {}

  readStandards(): Promise<StandardsAnswer> {
    return this.request('GET', '/standards');
  }

  listWorkloads(): Promise<WorkloadsAnswer> {
    return this.request('GET', '/workloads');
  }

  readWorkloadBase(release: {
    team: string;
    workload: string;
    environment: string;
  }): Promise<WorkloadBase> {
    const [team, workload, environment] = [
      release.team,
      release.workload,
      release.environment,
    ].map(encodeURIComponent);
    return this.request(
      'GET',
      `/workloads/${team}/${workload}/${environment}/base`,
    );
  }

  async listDrafts(): Promise<StoredDraft[]> {
    const { drafts } = await this.request<DraftsAnswer>('GET', '/drafts');
    return drafts;
  }

  async saveDraft(id: string, input: DraftInput): Promise<StoredDraft> {
    const { stored } = await this.request<{ stored: StoredDraft }>(
      'PUT',
      `/drafts/${encodeURIComponent(id)}`,
      input,
    );
    return stored;
  }

  async deleteDraft(id: string): Promise<void> {
    await this.request('DELETE', `/drafts/${encodeURIComponent(id)}`);
  }

  previewChange(request: PreviewRequest): Promise<Preview> {
    return this.request('POST', '/previews', request);
  }

  readChange(id: string): Promise<Change> {
    return this.request('GET', `/changes/${encodeURIComponent(id)}`);
  }

  private async request<T>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<T> {
    const response = await this.fetchApi.fetch(`plugin://gitops${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}
