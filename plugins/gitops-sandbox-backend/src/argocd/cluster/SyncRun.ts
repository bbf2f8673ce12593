import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { Release } from '../git/GitOpsTimeline';

/** Why an object could not be applied, or a hook did not succeed. */
export interface TaskFailure {
  object: JsonObject;
  message: string;
}

/** A sync: one that ran, runs, or is about to. */
export interface SyncRun {
  release: Release;
  /** Milliseconds. */
  startedAt: number;
  /** End of the last attempt, milliseconds. */
  finishedAt: number;
  /** Argo CD began it by itself. */
  automated: boolean;
  /** The person who began it otherwise. */
  username?: string;
  /** What a person or a job changed in the cluster is put back. */
  selfHeal: boolean;
  failures: TaskFailure[];
  /** How often it is tried again. */
  retries: number;
}
