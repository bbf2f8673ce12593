import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxUpgradeFailed } from './flux-upgrade-failed';

testKind(fluxUpgradeFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux helm-controller api/v2/condition_types.go',
      given: notReady(
        'UpgradeFailed',
        'Helm upgrade failed for release payments-dev/checkout with chart checkout@1.2.4: post-upgrade hooks failed: timed out waiting for the condition',
        'HelmRelease',
      ),
      cause:
        'Helm cannot upgrade the release: Helm upgrade failed for release payments-dev/checkout with chart checkout@1.2.4: post-upgrade hooks failed: timed out waiting for the condition.',
      quotes: 'Helm upgrade failed for releas',
      steps: ['Correct what the message names'],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'UpgradeFailed',
      'namespaces "payments-dev" not found',
      'HelmRelease',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'Helm upgrade failed for release payments-dev/checkout with chart checkout@1.2.4: post-upgrade hooks failed: timed out waiting for the condition',
      'HelmRelease',
    ),
  },
});
