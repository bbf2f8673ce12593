import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type {
  ApplicationDetailView,
  Change,
  DraftInput,
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
  /** Says whether a summary was right; `null` takes it back. */
  judgeSummary(
    entityRef: string,
    applicationId: string,
    request: FeedbackRequest,
  ): Promise<void>;
  /** Whether a language model helps, and what of its budget is used up. */
  readModel(): Promise<ModelState>;
  /**
   * Has the language model read a description, or words that change a spec, and
   * tells what it says while it speaks; `signal` gives the request up.
   */
  readByModel(
    request: ReadingRequest,
    options: { signal: AbortSignal; onEvent(event: ReadingEvent): void },
  ): Promise<void>;
  /** A line per entity; 200 entities at most. */
  readEntityStates(entityRefs: readonly string[]): Promise<EntityStates>;
  /** A line per entity that the person may read. */
  listEntityStates(): Promise<EntityStates>;
}

/** @public */
export const gitOpsApiRef = createApiRef<GitOpsApi>({
  id: 'plugin.gitops.service',
});
