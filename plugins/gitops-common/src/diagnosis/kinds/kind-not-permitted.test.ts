import { ref, withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { kindNotPermitted } from './kind-not-permitted';

testKind(kindNotPermitted, {
  recognises: {
    'a kind that is not allowed': {
      from: 'argo-cd controller/sync.go:658; #24752',
      given: withFailedSync(
        'resource rbac.authorization.k8s.io:ClusterRole is not permitted in project payments',
        ref('rbac.authorization.k8s.io/v1 ClusterRole checkout'),
      ),
      cause:
        'The project "payments" does not allow resources of the kind rbac.authorization.k8s.io:ClusterRole.',
      quotes: 'is not permitted in project',
      steps: ['Remove the manifest', 'Ask the platform team'],
    },
    'a namespace that is not allowed': {
      from: 'argo-cd controller/sync.go:667',
      given: withFailedSync(
        "namespace kube-system is not permitted in project 'payments'",
      ),
      cause:
        'The project "payments" does not allow the namespace "kube-system", which the Deployment "checkout" is for.',
      quotes: 'namespace kube-system',
      steps: ['Correct the namespace'],
    },
  },
  ignores: {
    'a repository that is not allowed': withCondition(
      'InvalidSpecError',
      "application repo https://x is not permitted in project 'payments'",
    ),
  },
});
