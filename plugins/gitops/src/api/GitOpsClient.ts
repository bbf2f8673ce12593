import { parseEntityRef } from '@backstage/catalog-model';
import type { FetchApi, IdentityApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PermissionClient,
} from '@backstage/plugin-permission-common';
import {
  formatReleaseRef,
  gitopsChangeCreatePermission,
  type ReleaseName,
} from '@slipway/plugin-gitops-common';
import type {
  ApplicationDetailView,
  Change,
  ChangesAnswer,
  DraftInput,
  DraftsAnswer,
  EntityStates,
  EntityStatus,
  FeedbackRequest,
  ModelState,
  Preview,
  PreviewRequest,
  ReadingEvent,
  ReadingRequest,
  RefreshAnswer,
  ReleaseVersion,
  ReleaseVersions,
  StaleReleases,
  StandardsAnswer,
  StoredDraft,
  WorkloadBase,
  WorkloadsAnswer,
} from '@slipway/plugin-gitops-common/api';
import type { GitOpsApi } from './GitOpsApi';
import { readLines } from './readLines';

/** {@link GitOpsApi} over HTTP. */
export class GitOpsClient implements GitOpsApi {
  private readonly fetchApi: FetchApi;
  private readonly identityApi: Pick<IdentityApi, 'getCredentials'>;
  private readonly permissions: Pick<PermissionClient, 'authorize'>;

  constructor(options: {
    fetchApi: FetchApi;
    identityApi: Pick<IdentityApi, 'getCredentials'>;
    permissions: Pick<PermissionClient, 'authorize'>;
  }) {
    this.fetchApi = options.fetchApi;
    this.identityApi = options.identityApi;
    this.permissions = options.permissions;
  }

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
    return this.request('GET', `${releasePath(release)}/base`);
  }

  async listDrafts(): Promise<StoredDraft[]> {
    const { drafts } = await this.request<DraftsAnswer>('GET', '/drafts');
    return drafts;
  }

  async saveDraft(id: string, input: DraftInput): Promise<StoredDraft> {
    const { stored } = await this.request<{ stored: StoredDraft }>(
      'PUT',
      `/drafts/${encodeURIComponent(id)}`,
      { body: input },
    );
    return stored;
  }

  async deleteDraft(id: string): Promise<void> {
    await this.request('DELETE', `/drafts/${encodeURIComponent(id)}`);
  }

  previewChange(
    request: PreviewRequest,
    options: { signal?: AbortSignal } = {},
  ): Promise<Preview> {
    return this.request('POST', '/previews', {
      body: request,
      signal: options.signal,
    });
  }

  readChange(id: string): Promise<Change> {
    return this.request('GET', `/changes/${encodeURIComponent(id)}`);
  }

  async listChanges(
    of: 'mine' | { team: string; workload: string },
  ): Promise<Change[]> {
    const query = new URLSearchParams(of === 'mine' ? { mine: 'true' } : of);
    const { changes } = await this.request<ChangesAnswer>(
      'GET',
      `/changes?${query}`,
    );
    return changes;
  }

  async listReleaseVersions(release: {
    team: string;
    workload: string;
    environment: string;
  }): Promise<ReleaseVersion[]> {
    const { versions } = await this.request<ReleaseVersions>(
      'GET',
      `${releasePath(release)}/versions`,
    );
    return versions;
  }

  listStaleReleases(): Promise<StaleReleases> {
    return this.request('GET', '/stale-releases');
  }

  async mayOpen(releases: readonly ReleaseName[]): Promise<boolean[]> {
    if (releases.length === 0) {
      return [];
    }
    const decisions = await this.permissions.authorize(
      releases.map(release => ({
        permission: gitopsChangeCreatePermission,
        resourceRef: formatReleaseRef(release),
      })),
      await this.identityApi.getCredentials(),
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }

  readEntityStatus(entityRef: string): Promise<EntityStatus> {
    return this.request('GET', `${entityPath(entityRef)}/status`);
  }

  refreshEntity(entityRef: string): Promise<RefreshAnswer> {
    return this.request('POST', `${entityPath(entityRef)}/refresh`);
  }

  readApplicationDetail(
    entityRef: string,
    applicationId: string,
  ): Promise<ApplicationDetailView> {
    return this.request(
      'GET',
      `${entityPath(entityRef)}/applications/${encodeURIComponent(
        applicationId,
      )}`,
    );
  }

  async judgeSummary(
    entityRef: string,
    applicationId: string,
    request: FeedbackRequest,
  ): Promise<void> {
    await this.request(
      'PUT',
      `${entityPath(entityRef)}/applications/${encodeURIComponent(
        applicationId,
      )}/feedback`,
      { body: request },
    );
  }

  readModel(): Promise<ModelState> {
    return this.request('GET', '/model');
  }

  async readByModel(
    request: ReadingRequest,
    options: { signal: AbortSignal; onEvent(event: ReadingEvent): void },
  ): Promise<void> {
    const response = await this.send('POST', '/readings', {
      body: request,
      signal: options.signal,
    });
    await readLines<ReadingEvent>(response, options.onEvent);
  }

  readEntityStates(entityRefs: readonly string[]): Promise<EntityStates> {
    return this.request('POST', '/entity-states', { body: { entityRefs } });
  }

  listEntityStates(): Promise<EntityStates> {
    return this.request('GET', '/entity-states');
  }

  private async request<T>(
    method: string,
    path: string,
    options: { body?: unknown; signal?: AbortSignal } = {},
  ): Promise<T> {
    const response = await this.send(method, path, options);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  private async send(
    method: string,
    path: string,
    options: { body?: unknown; signal?: AbortSignal },
  ): Promise<Response> {
    const { body, signal } = options;
    const response = await this.fetchApi.fetch(`plugin://gitops${path}`, {
      method,
      signal,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) {
      // The backend's own error: its message says what to do.
      const { cause } = await ResponseError.fromResponse(response);
      throw cause;
    }
    return response;
  }
}

function releasePath(release: {
  team: string;
  workload: string;
  environment: string;
}): string {
  const { team, workload, environment } = release;
  return `/workloads/${[team, workload, environment]
    .map(encodeURIComponent)
    .join('/')}`;
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
