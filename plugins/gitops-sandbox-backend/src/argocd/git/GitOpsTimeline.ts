import type { JsonObject } from '@slipway/plugin-gitops-common/status';

/** A commit on the main branch. */
export interface TimelineCommit {
  revision: string;
  /** Milliseconds. */
  at: number;
}

/** What Git said of an Application from one commit on. */
export interface Release {
  commit: TimelineCommit;
  /** The Application. */
  manifest: JsonObject;
  /** Manifests of its source, missing where the path does not exist. */
  objects?: JsonObject[];
}

/** An Application that is on the main branch. */
export interface TrackedApplication {
  namespace: string;
  name: string;
  /** When it last appeared, milliseconds. */
  createdAt: number;
  /** Releases before those that are told. */
  forgotten: number;
  /** Oldest first, at least one. */
  releases: Release[];
}

/** Everything that the simulation takes from Git. */
export interface GitOpsTimeline {
  head: TimelineCommit;
  applications: TrackedApplication[];
}
