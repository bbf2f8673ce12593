import type {
  ApplicationRef,
  ApplicationSnapshot,
} from '@slipway/plugin-gitops-common/status';

/**
 * Why a controller could not be read.
 *
 * - `unauthorized`: the credentials are not accepted (401).
 * - `forbidden`: they are, and this is not theirs to read (403).
 * - `rate-limited`: asked to come back later (429).
 * - `unavailable`: it answered that it cannot (5xx), or could not be reached.
 * - `timeout`: it did not answer in time.
 * - `invalid-answer`: what came is not what the API promises, such as the HTML
 *   of a proxy, or ended early.
 * - `too-large`: the answer is larger than the limit.
 *
 * @public
 */
export type ControllerProblemReason =
  | 'unauthorized'
  | 'forbidden'
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'invalid-answer'
  | 'too-large';

/**
 * What went wrong when a controller was read; fit for a page, without secrets.
 *
 * @public
 */
export interface ControllerProblem {
  reason: ControllerProblemReason;
  /** What was asked of whom and what came, one sentence. */
  message: string;
  /** What to do, one sentence. */
  remedy: string;
  /** Seconds after which to ask again, where the controller said so. */
  retryAfterSeconds?: number;
}

/**
 * Outcome of reading a controller: what went wrong is a value.
 *
 * @public
 */
export type ControllerAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; problem: ControllerProblem };

/**
 * One Application of a list.
 *
 * @public
 */
export interface ListedApplication {
  /**
   * What the list tells; parents, conditions, messages, resources and history
   * may be missing when `complete` is false.
   */
  snapshot: ApplicationSnapshot;
  /** Whether the list gave everything that a single read gives, details aside. */
  complete: boolean;
  /**
   * Changes when what the list tells of the Application changes, and not when it
   * was merely compared again.
   */
  fingerprint: string;
}

/**
 * Who made a revision, as its repository says. It never changes.
 *
 * @public
 */
export interface RevisionMetadata {
  author?: string;
  /** ISO 8601, UTC. */
  date?: string;
  /** The first line of the commit message. */
  message?: string;
  tags: string[];
}

/**
 * One instance of Argo CD or Flux: reads, and never writes.
 *
 * No method throws for what the instance answers; an abort of the signal is a
 * `timeout`.
 *
 * @public
 */
export interface Controller {
  /** Name in the configuration, unique in a portal. */
  readonly instance: string;
  readonly type: 'argocd' | 'argocd-kubernetes' | 'flux';
  /** Made up, for trying out: said wherever its Applications show. */
  readonly simulated: boolean;

  /** Every Application of the instance, in one reading. */
  listApplications(options: {
    signal: AbortSignal;
  }): Promise<ControllerAnswer<ListedApplication[]>>;

  /**
   * One Application. `undefined` when it is not there, or not for us to see:
   * upstream does not always tell the two apart.
   *
   * @param options.detail - also reads resource tree, states, events and unwell
   * objects; a part that cannot be read is a gap of the detail, not a failure.
   * @param options.refresh - lets the controller compare first; `hard` also
   * drops cached manifests.
   */
  readApplication(
    ref: ApplicationRef,
    options: {
      project?: string;
      detail: boolean;
      refresh?: 'normal' | 'hard';
      signal: AbortSignal;
    },
  ): Promise<ControllerAnswer<ApplicationSnapshot | undefined>>;

  /** `undefined` where the source has none, such as a Helm chart. */
  readRevisionMetadata(options: {
    ref: ApplicationRef;
    project?: string;
    revision: string;
    /** Index of the source. */
    source: number;
    signal: AbortSignal;
  }): Promise<ControllerAnswer<RevisionMetadata | undefined>>;

  /** Where a person sees the Application, `undefined` without a user interface. */
  linkTo(ref: ApplicationRef): string | undefined;
}
