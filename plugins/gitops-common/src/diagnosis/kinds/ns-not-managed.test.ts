import { withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { nsNotManaged } from './ns-not-managed';

testKind(nsNotManaged, {
  recognises: {
    'a namespace that is not registered': {
      from: 'argo-cd gitops-engine/pkg/cache/cluster.go:1542; #16772',
      given: withCondition(
        'ComparisonError',
        'Failed to load live state: namespace "payments-dev" for Deployment "checkout" is not managed',
      ),
      cause:
        'The controller does not manage the namespace "payments-dev" of the cluster of the instance "main", which the Deployment "checkout" is for.',
      quotes: 'is not managed',
      steps: ['is meant', 'Ask the platform team'],
      sharedCause: 'ns-not-managed:payments-dev:main/in-cluster',
    },
  },
  ignores: {
    'a namespace that is not there': withFailedSync(
      'namespaces "payments-dev" not found',
    ),
  },
});
