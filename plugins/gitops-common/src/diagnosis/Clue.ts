import type { Drift } from '../drift';
import type { JsonObject } from '../kubernetes';
import type { ResourceRef } from '../vocabulary';

/**
 * Where in a snapshot a clue was found.
 *
 * - `condition`: a condition of the Application.
 * - `operation`: the message of its operation.
 * - `result`: outcome of a sync for one resource; `hook`: of a hook.
 * - `resource`: a managed resource as such; `sync`: the Application's sync status.
 * - `health`: health of the Application, a resource or what came of it.
 * - `container`: state of a container of a pod.
 * - `object-condition`: a condition of a live object.
 * - `event`: a Kubernetes event.
 * - `drift`: a difference between target and live state.
 * - `gap`: a part that could not be read.
 * - `instance`: why the controller's instance cannot be read.
 *
 * @public
 */
export const cluePlaces = [
  'instance',
  'condition',
  'result',
  'hook',
  'operation',
  'resource',
  'sync',
  'health',
  'container',
  'object-condition',
  'event',
  'drift',
  'gap',
] as const;

/** @public */
export type CluePlace = (typeof cluePlaces)[number];

/**
 * Words around a message that tell where it arose:
 *
 * - `cached`: an earlier error is replayed.
 * - `target-state`, `live-state`, `comparison`: what Argo CD was doing.
 * - `tasks`: a sentence that sums up the outcomes of a sync.
 * - `unavailable`, `timeout`: the gRPC codes Unavailable and DeadlineExceeded.
 *
 * @public
 */
export type ClueWrapper =
  | 'cached'
  | 'target-state'
  | 'live-state'
  | 'comparison'
  | 'tasks'
  | 'unavailable'
  | 'timeout';

/**
 * State of one container, as its pod tells it.
 *
 * @public
 */
export interface ContainerClue {
  /** JSON Pointer of its status, of the pod's tree node when there is no object. */
  pointer: string;
  name: string;
  image?: string;
  init: boolean;
  restarts: number;
  waiting?: { reason?: string; message?: string };
  /** How it ended, now or the last time. */
  terminated?: {
    pointer: string;
    reason?: string;
    message?: string;
    exitCode?: number;
    finishedAt?: string;
  };
  /** The container of the pod's spec, empty when it was not read. */
  spec: JsonObject;
}

/**
 * A text of a snapshot that may tell why an Application is not well.
 *
 * @public
 */
export interface Clue {
  place: CluePlace;
  /** JSON Pointer of the value that the text is from. */
  pointer: string;
  /** The whole value. */
  raw: string;
  /** The telling part, without what is wrapped around it. */
  text: string;
  /** Offset of `text` in `raw`, undefined where it is not a part of it. */
  start?: number;
  wrappers: ReadonlySet<ClueWrapper>;
  /** Number of the source that it is about, from 1, in a multi-source Application. */
  source?: number;
  resource?: ResourceRef;
  /**
   * Upstream's word for it: type of a condition or an event, health status,
   * status of a sync result, phase of a hook or an operation.
   */
  type?: string;
  /** `True`, `False` or `Unknown` of a condition. */
  status?: string;
  reason?: string;
  /** When it began or was last seen, ISO 8601. */
  at?: string;
  /** How often an event was seen. */
  count?: number;
  container?: ContainerClue;
  drift?: Drift;
}
