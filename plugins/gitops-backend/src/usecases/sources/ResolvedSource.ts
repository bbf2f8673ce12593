import type { DocumentPath, Origin } from '@slipway/plugin-gitops-common';
import type {
  AdoptedImage,
  ChangeIntent,
} from '@slipway/plugin-gitops-common/change';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';

/** What a release is for. */
export type ReleaseIntent = Exclude<ChangeIntent, { kind: 'decommission' }>;

/** A complete spec with what is known of how it came to be. */
export interface SpecSource {
  spec: WorkloadSpec;
  description?: string;
  origins?: Record<DocumentPath, Origin>;
}

/** What a request names, resolved against the base branch. */
export type ResolvedSource =
  | (SpecSource & {
      /** Missing where only the base branch tells what the spec is to it. */
      intent?: ReleaseIntent;
      /** Images that were bumped in manifests, and that the spec has taken over. */
      adopted: readonly AdoptedImage[];
      /** Whether the spec began as the one released to the environment. */
      continues: boolean;
    })
  | { decommission: { team: string; workload: string } };
