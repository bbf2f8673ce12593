import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { Cluster, World } from '../world/World';

/** A container of a pod, and what it finds around it. */
export interface ContainerCase {
  container: JsonObject;
  pod: { name: string; namespace: string; uid: string };
  /** When the pod was scheduled, milliseconds. */
  startedAt: number;
  /** The present, milliseconds. */
  now: number;
  /** Objects of the namespace that the Application has. */
  objects: readonly JsonObject[];
  /** Names of Secrets that do not exist although something was to make them. */
  missingSecrets: ReadonlySet<string>;
  world: World;
  cluster: Cluster;
}

/** An event as it shows at one time: the last of a series. */
export interface ClusterEvent {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  count: number;
  /** Milliseconds. */
  firstAt: number;
  lastAt: number;
  component: string;
}

/** Why a container is not ready, in the words of the kubelet. */
export interface PodTrouble {
  /** What the resource tree shows as `Status Reason`. */
  reason: string;
  state: JsonObject;
  lastState?: JsonObject;
  restarts: number;
  /** By Argo CD's health check of pods. */
  health: { status: 'Degraded' | 'Progressing'; message?: string };
  events: ClusterEvent[];
}

/** Recognizes by the facts that a container cannot do its work. */
export type PodFailure = (container: ContainerCase) => PodTrouble | undefined;
