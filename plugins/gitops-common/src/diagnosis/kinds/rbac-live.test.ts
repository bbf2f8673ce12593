import { withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { rbacLive } from './rbac-live';

testKind(rbacLive, {
  recognises: {
    'a kind that the controller may not list': {
      from: 'argo-cd gitops-engine/pkg/cache/cluster.go:779; #5928',
      given: {
        ...withCondition(
          'ComparisonError',
          'Failed to load live state: failed to get cluster info for "https://prod": error synchronizing cache state : failed to sync cluster https://prod: failed to load initial state of resource Secret: secrets is forbidden: User "system:serviceaccount:argocd:argocd-manager" cannot list resource "secrets" in API group "" at the cluster scope',
        ),
        destination: { name: 'prod-eu' },
      },
      cause:
        'The controller (system:serviceaccount:argocd:argocd-manager) may not list "Secret" in the cluster "prod-eu", so it does not know the live state.',
      quotes: 'failed to load initial state of resource Secret',
      steps: ['Ask the platform team'],
      sharedCause: 'rbac-live:prod-eu',
    },
  },
  ignores: {
    'an object that may not be created': withFailedSync(
      'secrets is forbidden: User "x" cannot create resource "secrets" in API group "" in the namespace "payments-dev"',
    ),
  },
});
