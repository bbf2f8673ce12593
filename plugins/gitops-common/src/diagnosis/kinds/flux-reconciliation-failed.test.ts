import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxReconciliationFailed } from './flux-reconciliation-failed';

testKind(fluxReconciliationFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux kustomize-controller api/v1/condition_types.go',
      given: notReady(
        'ReconciliationFailed',
        'ConfigMap/payments-dev/checkout dry-run failed: the server did something odd',
      ),
      cause:
        'Flux cannot apply the manifests: ConfigMap/payments-dev/checkout dry-run failed: the server did something odd.',
      quotes: 'ConfigMap/payments-dev/checkou',
      steps: ['Correct the manifest that the '],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'ReconciliationFailed',
      'namespaces "payments-dev" not found',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'ConfigMap/payments-dev/checkout dry-run failed: the server did something odd',
    ),
  },
});
