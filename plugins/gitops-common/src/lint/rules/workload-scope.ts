import { clusterScopedKinds } from '../../kubernetes';
import type { Rule } from '../rule';

/** In a namespace, and yet not a workload's to decide. */
const PLATFORM_KINDS = [
  'ApplicationSet',
  'AppProject',
  'Gateway',
  'LimitRange',
  'Policy',
  'PushSecret',
  'ReferenceGrant',
  'ResourceQuota',
  'Role',
  'RoleBinding',
  'SecretStore',
];

export const workloadScope: Rule = {
  id: 'workload-scope',
  severity: 'error',
  description:
    'The folder of a workload has nothing that belongs to the cluster, gives rights in it, or sets the limits of a namespace. The platform team owns these.',
  remediation: 'Remove the object, and ask the platform team for it.',
  appliesTo: ({ location }) => location?.area === 'manifests',
  check: ({ ref }) =>
    clusterScopedKinds.includes(ref.kind) ||
    /^Cluster[A-Z]/.test(ref.kind) ||
    PLATFORM_KINDS.includes(ref.kind)
      ? [
          {
            path: 'kind',
            message: `The ${ref.kind} "${ref.name}" is not a workload's to set.`,
          },
        ]
      : [],
};
