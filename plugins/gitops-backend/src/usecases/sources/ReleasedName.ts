import type { ChangeIdentity } from '@slipway/plugin-gitops-common/change';

/** Names a workload in an environment. */
export type ReleasedName = Omit<ChangeIdentity, 'repository'>;
