import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxTestFailed } from './flux-test-failed';

testKind(fluxTestFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux helm-controller api/v2/condition_types.go',
      given: notReady(
        'TestFailed',
        'Helm test failed for release payments-dev/checkout: pod checkout-test failed',
        'HelmRelease',
      ),
      cause:
        'The tests of the chart fail: Helm test failed for release payments-dev/checkout: pod checkout-test failed.',
      quotes: 'Helm test failed for release p',
      steps: ['Read the log of the test pods.'],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'TestFailed',
      'namespaces "payments-dev" not found',
      'HelmRelease',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'Helm test failed for release payments-dev/checkout: pod checkout-test failed',
      'HelmRelease',
    ),
  },
});
