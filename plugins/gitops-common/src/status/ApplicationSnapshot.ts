import type { JsonObject } from '../kubernetes';
import type { ResourceRef } from '../vocabulary';
import type {
  ApplicationKind,
  HealthStatusCode,
  OperationPhase,
  OrOther,
  SyncStatusCode,
} from './codes';

/**
 * Names an Application: unique in a portal.
 *
 * @public
 */
export interface ApplicationRef {
  /** Name of the controller's instance in the configuration. */
  instance: string;
  kind: ApplicationKind;
  namespace: string;
  name: string;
}

/**
 * Where the target state comes from.
 *
 * @public
 */
export interface ApplicationSource {
  repoUrl: string;
  /** Folder of a Git repository. */
  path?: string;
  /** Name of a Helm chart; then `repoUrl` is a Helm or an OCI repository. */
  chart?: string;
  /** Branch, tag, revision or version range as written. */
  targetRevision?: string;
  /** Name by which other sources refer to this one. */
  ref?: string;
}

/**
 * Outcome of a sync for one resource.
 *
 * @public
 */
export interface SyncResult {
  resource: ResourceRef;
  /** `Synced`, `SyncFailed`, `Pruned`, `PruneSkipped`. */
  status?: string;
  message?: string;
  /** `PreSync`, `Sync`, `PostSync`, `SyncFail`, … of a hook. */
  hookType?: string;
  hookPhase?: OrOther<OperationPhase>;
  syncPhase?: string;
}

/**
 * The operation that runs, or the last one.
 *
 * @public
 */
export interface ApplicationOperation {
  phase: OrOther<OperationPhase>;
  message?: string;
  startedAt?: string;
  finishedAt?: string;
  /** How often it was tried again. */
  retries?: number;
  initiatedBy?: { username?: string; automated: boolean };
  /** Revisions that it was to reach, one for each source. */
  revisions: string[];
  results: SyncResult[];
}

/**
 * A condition of the Application.
 *
 * @public
 */
export interface ApplicationCondition {
  /** Upstream's type: `ComparisonError`, `Ready`, … */
  type: string;
  /** `True`, `False` or `Unknown`, where the controller has it (Flux). */
  status?: string;
  /** Flux has reasons: `BuildFailed`, … */
  reason?: string;
  message: string;
  /** ISO 8601, UTC. */
  since?: string;
}

/**
 * A resource that the Application manages directly.
 *
 * @public
 */
export interface ManagedResourceStatus {
  resource: ResourceRef;
  sync?: OrOther<SyncStatusCode>;
  health?: { status: OrOther<HealthStatusCode>; message?: string };
  hook?: boolean;
  requiresPruning?: boolean;
  syncWave?: number;
}

/**
 * One deployment of the past.
 *
 * @public
 */
export interface HistoryEntry {
  /** Upstream's number of it; it may repeat. */
  id: number;
  revisions: string[];
  deployedAt?: string;
  startedAt?: string;
  initiatedBy?: { username?: string; automated: boolean };
  sources: ApplicationSource[];
}

/**
 * A node of the resource tree: a resource, or what came of it.
 *
 * @public
 */
export interface ResourceNode {
  resource: ResourceRef;
  uid?: string;
  /** `uid`s of the nodes that it came of. */
  parents: string[];
  health?: { status: OrOther<HealthStatusCode>; message?: string };
  /** What upstream shows beside it, such as `Status Reason` of a Pod. */
  info: { name: string; value: string }[];
  images: string[];
  createdAt?: string;
  /** In the namespace, and of no Application. */
  orphaned?: boolean;
}

/**
 * Target and live state of a managed resource. A side that is missing does not
 * exist there. Secrets are masked.
 *
 * @public
 */
export interface ManagedResourceState {
  resource: ResourceRef;
  hook?: boolean;
  target?: JsonObject;
  live?: JsonObject;
  /** Live state without what the configuration says to ignore. */
  normalizedLive?: JsonObject;
  /** Live state as it would be after a sync; compared with `normalizedLive`. */
  predictedLive?: JsonObject;
}

/**
 * A Kubernetes event.
 *
 * @public
 */
export interface ResourceEvent {
  resource: ResourceRef;
  /** `Normal` or `Warning`. */
  type?: string;
  reason?: string;
  message: string;
  /** How often it was seen. */
  count?: number;
  lastSeen?: string;
}

/**
 * What is read beyond the Application itself, when it is not well or somebody
 * asks. What could not be read is said in `gaps`.
 *
 * @public
 */
export interface ApplicationDetail {
  nodes: ResourceNode[];
  managed: ManagedResourceState[];
  events: ResourceEvent[];
  /** Live objects below the managed ones that are not well, such as Pods. Masked. */
  objects: { resource: ResourceRef; object: JsonObject }[];
  /** Parts that could not be read: `resource-tree`, `managed-resources`, … */
  gaps: { part: string; message: string }[];
  /** When it was read, ISO 8601, UTC. */
  readAt: string;
}

/**
 * Everything that was read about one Application, whatever its controller, in
 * upstream's words. Diagnosis, drift and summary point into it with JSON
 * Pointers (RFC 6901).
 *
 * @public
 */
export interface ApplicationSnapshot {
  ref: ApplicationRef;
  project?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  createdAt?: string;
  /** When it was asked to be deleted. */
  deletingSince?: string;
  /** What made it: an ApplicationSet, or the Application that it is part of. */
  parents: { kind: string; namespace?: string; name: string }[];
  /** The cluster as written: a name known to the controller, a URL or an ARN. */
  destination: { name?: string; server?: string; namespace?: string };
  sources: ApplicationSource[];
  syncPolicy: {
    automated: boolean;
    prune: boolean;
    selfHeal: boolean;
    /** Flux: reconciling is switched off. */
    suspended: boolean;
  };
  sync: { status: OrOther<SyncStatusCode>; revisions: string[] };
  health: {
    status: OrOther<HealthStatusCode>;
    message?: string;
    since?: string;
  };
  operation?: ApplicationOperation;
  conditions: ApplicationCondition[];
  resources: ManagedResourceStatus[];
  history: HistoryEntry[];
  images: string[];
  externalUrls: string[];
  /** When the controller compared last, ISO 8601, UTC. */
  reconciledAt?: string;
  /** How many of each were left out, because there are too many to keep. */
  omitted?: { resources?: number; results?: number; history?: number };
  detail?: ApplicationDetail;
}
