import { withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { nsMissingField } from './ns-missing-field';

testKind(nsMissingField, {
  recognises: {
    'a manifest without namespace': {
      from: 'argo-cd controller/state.go:1007',
      given: withCondition(
        'InvalidSpecError',
        'Namespace for checkout apps/v1, Kind=Deployment is missing.',
      ),
      cause:
        'The manifest "checkout" (apps/v1, Kind=Deployment) names no namespace, and neither does the Application\'s destination.',
      quotes: 'Namespace for checkout',
      steps: ['Set the namespace'],
    },
  },
  ignores: {
    'a namespace that does not exist': withFailedSync(
      'namespaces "payments-dev" not found',
    ),
  },
});
