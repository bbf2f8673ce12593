import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxHealthCheckFailed } from './flux-health-check-failed';

testKind(fluxHealthCheckFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux kustomize-controller api/v1/condition_types.go',
      given: notReady(
        'HealthCheckFailed',
        "health check failed after 5m0s: timeout waiting for: [Deployment/payments-dev/checkout status: 'InProgress']",
      ),
      cause:
        "What was applied did not become healthy in time: health check failed after 5m0s: timeout waiting for: [Deployment/payments-dev/checkout status: 'InProgress'].",
      quotes: 'health check failed after 5m0s',
      steps: ['Look at the pods and events of'],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'HealthCheckFailed',
      'namespaces "payments-dev" not found',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      "health check failed after 5m0s: timeout waiting for: [Deployment/payments-dev/checkout status: 'InProgress']",
    ),
  },
});
