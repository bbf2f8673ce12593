import type { JsonValue } from '../kubernetes';
import type { DocumentPath, ResourceRef } from '../vocabulary';

/**
 * Kinds of drift.
 *
 * @public
 */
export const driftClasses = [
  'scaling',
  'defaulting',
  'image',
  'configuration',
  'security',
  'network',
  'storage',
  'deletion',
  'unknown',
] as const;

/** @public */
export type DriftClass = (typeof driftClasses)[number];

/**
 * One difference between target and live state.
 *
 * @public
 */
export interface Drift {
  resource: ResourceRef;
  /** JSON Pointer (RFC 6901) of the resource's states in the snapshot. */
  pointer: string;
  /** Place in the resource, empty for the whole of it. */
  path: DocumentPath;
  /** `missing`: only Git has it. `extra`: only the cluster has it. */
  direction: 'changed' | 'missing' | 'extra';
  /** Undefined where the side has no such value. Masked in a Secret. */
  target?: JsonValue;
  live?: JsonValue;
  class: DriftClass;
  /** Needs nobody's attention: a normalized spelling, a controller at its work. */
  benign: boolean;
  /** Why it is of this class and benign or not, one sentence. */
  explanation: string;
  /** Who set the live value, by the object's managedFields. */
  changedBy?: {
    manager: string;
    /** `Apply` or `Update`. */
    operation?: string;
    subresource?: string;
    /** ISO 8601, UTC. */
    at?: string;
  };
  risk: DriftRisk;
  /** How it comes back, one sentence, when it does. */
  recurrence?: string;
}

/**
 * From 0 to 100; the points of the reasons add up to it.
 *
 * @public
 */
export interface DriftRisk {
  score: number;
  reasons: { points: number; text: string }[];
}

/**
 * A time during which a difference was there, as far as it was observed.
 *
 * @public
 */
export interface DriftEpisode {
  /** `driftKey` of the difference. */
  key: string;
  firstSeen: string;
  /** Missing while it is there. */
  goneAt?: string;
}
