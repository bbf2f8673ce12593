import { ref, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { nsAutocreate } from './ns-autocreate';

testKind(nsAutocreate, {
  recognises: {
    'a namespace that may not be created': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:1194',
      given: withFailedSync(
        'namespace auto creation failed: the server rejected our request',
        ref('v1 Namespace payments-dev'),
      ),
      cause:
        'The namespace "payments-dev" cannot be created: the server rejected our request.',
      quotes: 'namespace auto creation failed',
      steps: ['Ask the platform team'],
    },
  },
  ignores: {
    'a namespace that is created by hand': withFailedSync(
      'namespaces "payments-dev" not found',
    ),
  },
});
