import { withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { nsNotFound } from './ns-not-found';

testKind(nsNotFound, {
  recognises: {
    'a namespace that nobody made': {
      from: 'kubernetes apiserver NamespaceLifecycle admission',
      given: withFailedSync('namespaces "payments-dev" not found'),
      cause: 'The namespace "payments-dev" does not exist in the cluster.',
      quotes: 'namespaces "payments-dev" not found',
      steps: ['Check that', 'CreateNamespace=true'],
    },
  },
  ignores: {
    'a namespace that the controller does not manage': withCondition(
      'ComparisonError',
      'namespace "payments-dev" for Deployment "checkout" is not managed',
    ),
    'a Secret that is not there': withFailedSync('secrets "db" not found'),
  },
});
