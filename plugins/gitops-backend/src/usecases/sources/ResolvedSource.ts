import type { DocumentPath, Origin } from '@slipway/plugin-gitops-common';
import type { ChangeKind } from '@slipway/plugin-gitops-common/api';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';

/** A complete spec with what is known of how it came to be. */
export interface SpecSource {
  spec: WorkloadSpec;
  description?: string;
  origins?: Record<DocumentPath, Origin>;
}

/** What a request names, resolved against the base branch. */
export type ResolvedSource =
  | (SpecSource & {
      /** Missing for a spec of which only the base branch tells what it is. */
      kind?: Exclude<ChangeKind, 'decommission'>;
      /** Environment that a promotion is from. */
      from?: string;
      /** Revision that a roll back goes to. */
      revision?: string;
      /** Paths of manifests whose bumped image the spec has taken over. */
      adopted: readonly string[];
      /** Whether the spec began as the one released to the environment. */
      continues: boolean;
    })
  | { kind: 'decommission'; team: string; workload: string };
