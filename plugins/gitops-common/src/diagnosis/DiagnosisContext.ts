import type { Drift } from '../drift';

/**
 * What is known beside the snapshot when an Application is diagnosed.
 *
 * @public
 */
export interface DiagnosisContext {
  /** The present, ISO 8601. Durations are measured against it. */
  now: string;
  /** Differences between target and live state, where they were computed. */
  drifts?: readonly Drift[];
  /** Environment of the standards that the Application is of. */
  environment?: string;
  /**
   * Release that the Application runs. With it a next step can open the form
   * with the fix filled in.
   */
  release?: { team: string; workload: string; environment: string };
  /** The last time that the Application was seen healthy. */
  lastHealthy?: {
    revision: string;
    images: string[];
    /** ISO 8601, UTC. */
    at: string;
  };
  /** Why the controller's instance cannot be read at present. */
  instanceProblem?: { reason: string; message: string };
}
