import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { ClusterEvent } from '../failures/PodFailure';
import type { Cluster, World } from '../world/World';
import type { LiveObject } from './LiveObject';

/** Health as Argo CD's checks tell it. */
export interface Health {
  status: 'Healthy' | 'Progressing' | 'Degraded' | 'Missing' | 'Unknown';
  message?: string;
}

/** An object that a controller of the cluster made, with what is known of it. */
export interface GrownObject {
  object: JsonObject;
  /** `uid` of the object that it came of. */
  parent: { object: JsonObject; uid: string };
  uid: string;
  /** Milliseconds. */
  createdAt: number;
  health?: Health;
  /** What the resource tree shows beside it. */
  info: { name: string; value: string }[];
  images: string[];
  events: ClusterEvent[];
}

/** What became of a managed object in the cluster. */
export interface Growth {
  status?: JsonObject;
  health?: Health;
  children: GrownObject[];
  events: ClusterEvent[];
}

/** What controllers of the cluster look at. */
export interface Surroundings {
  world: World;
  cluster: Cluster;
  /** All managed objects that are there. */
  objects: readonly LiveObject[];
  /** Secrets that could not be made. */
  missingSecrets: ReadonlySet<string>;
  /** Milliseconds. */
  now: number;
}

/** Does what the controllers of the cluster do for one kind. */
export type Grow = (live: LiveObject, around: Surroundings) => Growth;
