import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxInstallFailed } from './flux-install-failed';

testKind(fluxInstallFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux helm-controller api/v2/condition_types.go',
      given: notReady(
        'InstallFailed',
        'Helm install failed for release payments-dev/checkout with chart checkout@1.2.3: timed out waiting for the condition',
        'HelmRelease',
      ),
      cause:
        'Helm cannot install the release: Helm install failed for release payments-dev/checkout with chart checkout@1.2.3: timed out waiting for the condition.',
      quotes: 'Helm install failed for releas',
      steps: ['Correct what the message names'],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'InstallFailed',
      'namespaces "payments-dev" not found',
      'HelmRelease',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'Helm install failed for release payments-dev/checkout with chart checkout@1.2.3: timed out waiting for the condition',
      'HelmRelease',
    ),
  },
});
