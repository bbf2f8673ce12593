import { deployment, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { modifiedRetry } from './modified-retry';

testKind(modifiedRetry, {
  recognises: {
    'a race': {
      from: 'argo-cd #21085; kubernetes apiserver registry/generic',
      given: withFailedSync(
        'Operation cannot be fulfilled on deployments.apps "checkout": the object has been modified; please apply your changes to the latest version and try again',
        deployment,
      ),
      cause:
        'Something else changed the Deployment "checkout" at the moment when it was applied.',
      quotes: 'the object has been modified',
      steps: ['Sync again', 'managedFields'],
    },
  },
  ignores: {
    'an owner of a field': withFailedSync(
      'Apply failed with 1 conflict: conflict with "x": .spec.replicas',
    ),
  },
});
