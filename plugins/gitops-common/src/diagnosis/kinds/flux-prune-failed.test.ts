import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxPruneFailed } from './flux-prune-failed';

testKind(fluxPruneFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux kustomize-controller api/v1/condition_types.go',
      given: notReady(
        'PruneFailed',
        'prune failed: ConfigMap/payments-dev/old delete timed out',
      ),
      cause:
        'Flux cannot remove what Git no longer has: prune failed: ConfigMap/payments-dev/old delete timed out.',
      quotes: 'prune failed: ConfigMap/paymen',
      steps: ['Look at the finalizers of the '],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'PruneFailed',
      'namespaces "payments-dev" not found',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'prune failed: ConfigMap/payments-dev/old delete timed out',
    ),
  },
});
