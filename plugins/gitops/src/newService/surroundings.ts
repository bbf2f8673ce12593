import type { WorkloadSummary } from '@slipway/plugin-gitops-common/api';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import type { Problem } from '@slipway/plugin-gitops-common';

/** What the page knows before a word is typed. */
export interface Surroundings {
  repository: string;
  standards: PlatformStandards;
  standardsText: string;
  standardsState: 'current' | 'last-good';
  standardsProblems: Problem[];
  revision: string;
  workloads: WorkloadSummary[];
  userRef: string;
  /** Teams of the person. */
  owners: string[];
}
