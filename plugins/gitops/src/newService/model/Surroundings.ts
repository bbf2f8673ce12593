import type { Problem } from '@slipway/plugin-gitops-common';
import type { WorkloadSummary } from '@slipway/plugin-gitops-common/api';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';

/** What the page knows before a word is typed. */
export interface Surroundings {
  repository: string;
  standards: PlatformStandards;
  standardsText: string;
  standardsState: 'current' | 'last-good';
  standardsProblems: Problem[];
  revision: string;
  workloads: WorkloadSummary[];
  /** Components that the catalog has from elsewhere. */
  componentsElsewhere: string[];
  userRef: string;
  /** Teams of the person. */
  owners: string[];
  /** Those of them, as `<team>/<environment>`, that may not be opened for. */
  denied: string[];
}

/** Whether the person may open nothing at all, whatever they describe. */
export function mayOpenNothing(surroundings: Surroundings): boolean {
  const { owners, denied, standards } = surroundings;
  return (
    owners.length > 0 &&
    denied.length === owners.length * standards.environments.length
  );
}
