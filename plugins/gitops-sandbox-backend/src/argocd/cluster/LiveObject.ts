import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { LiveEdit } from '../world/World';

/** An edit that is in effect. */
export interface ActiveEdit {
  edit: LiveEdit;
  /** Milliseconds. */
  at: number;
}

/** A managed object that is in the cluster. */
export interface LiveObject {
  /** The manifest that was applied last. */
  applied: JsonObject;
  /** What is there: the same with the edits. */
  manifest: JsonObject;
  edits: ActiveEdit[];
  uid: string;
  /** Milliseconds. */
  createdAt: number;
  /** When the last sync that changed it ended. */
  appliedAt: number;
  /** Earlier pod templates, the last of them newest. */
  earlier: JsonObject[];
  /** When its pod template, or all of it, became what it is. */
  rolledAt: number;
}
