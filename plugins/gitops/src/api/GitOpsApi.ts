import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type {
  ApplicationDetailView,
  Change,
  DraftInput,
  EntityStates,
  EntityStatus,
  Preview,
  PreviewRequest,
  RefreshAnswer,
  ReleaseVersion,
  StaleReleases,
  StandardsAnswer,
  StoredDraft,
  WorkloadBase,
  WorkloadsAnswer,
} from '@slipway/plugin-gitops-common/api';

/**
 * The gitops backend, as the signed-in person. Every method throws the
 * backend's error, whose message says what to do.
 *
 * @public
 */
export interface GitOpsApi {
  readStandards(): Promise<StandardsAnswer>;
  listWorkloads(): Promise<WorkloadsAnswer>;
  readWorkloadBase(release: {
    team: string;
    workload: string;
    environment: string;
  }): Promise<WorkloadBase>;
  listDrafts(): Promise<StoredDraft[]>;
  saveDraft(id: string, input: DraftInput): Promise<StoredDraft>;
  deleteDraft(id: string): Promise<void>;
  /** Plans a change without opening it; `signal` gives the request up. */
  previewChange(
    request: PreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<Preview>;
  readChange(id: string): Promise<Change>;
  /** Newest first: one's own, or those of a workload. */
  listChanges(
    of: 'mine' | { team: string; workload: string },
  ): Promise<Change[]>;
  /** Specs that an environment had earlier, newest first. */
  listReleaseVersions(release: {
    team: string;
    workload: string;
    environment: string;
  }): Promise<ReleaseVersion[]>;
  /** Releases that today's renderer and standards would write otherwise. */
  listStaleReleases(): Promise<StaleReleases>;
  /**
   * Whether the person may open changes of these releases, in their order. The
   * backend decides again when it opens.
   */
  mayOpen(releases: readonly ReleaseName[]): Promise<boolean[]>;
  /** What runs of an entity, as the portal read it last. */
  readEntityStatus(entityRef: string): Promise<EntityStatus>;
  /** Reads the entity's Applications again, now; not too often. */
  refreshEntity(entityRef: string): Promise<RefreshAnswer>;
  readApplicationDetail(
    entityRef: string,
    applicationId: string,
  ): Promise<ApplicationDetailView>;
  /** A line per entity; 200 entities at most. */
  readEntityStates(entityRefs: readonly string[]): Promise<EntityStates>;
  /** A line per entity that the person may read. */
  listEntityStates(): Promise<EntityStates>;
}

/** @public */
export const gitOpsApiRef = createApiRef<GitOpsApi>({
  id: 'plugin.gitops.service',
});
