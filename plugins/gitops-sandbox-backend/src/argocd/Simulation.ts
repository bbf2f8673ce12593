import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { Growth, Health } from './cluster/Growth';
import type { GrownHook } from './cluster/growHooks';
import type { LiveObject } from './cluster/LiveObject';
import type { SyncRun } from './cluster/SyncRun';
import type { Release, TimelineCommit } from './git/GitOpsTimeline';
import type { Cluster } from './world/World';

/** A managed resource at one instant; a side that is missing does not exist there. */
export interface SimulatedResource {
  target?: JsonObject;
  live?: LiveObject;
  growth?: Growth;
  sync: 'Synced' | 'OutOfSync' | 'Unknown';
  health?: Health;
  /** Only the cluster has it. */
  extra: boolean;
}

/** Everything that is so of an Application at one instant. */
export interface Simulation {
  namespace: string;
  name: string;
  project: string;
  /** What Git says now. */
  release: Release;
  /** When the Application appeared, milliseconds. */
  createdAt: number;
  head: TimelineCommit;
  /** Number of the first entry of the history that is told. */
  firstId: number;
  cluster: Cluster;
  conditions: { type: string; message: string; at: number }[];
  /** Oldest first; the last may run. */
  runs: SyncRun[];
  resources: SimulatedResource[];
  /** Hooks of the last sync; they do not count for sync and health. */
  hooks: GrownHook[];
  sync: 'Synced' | 'OutOfSync' | 'Unknown';
  health: Health & { since: number };
  /** The instant, milliseconds. */
  now: number;
}
