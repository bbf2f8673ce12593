import { application, withOperation } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { sharedResource } from './shared-resource';

testKind(sharedResource, {
  recognises: {
    'a ConfigMap of two Applications': {
      from: 'argo-cd controller/state.go:811; #2600',
      given: application({
        conditions: [
          {
            type: 'SharedResourceWarning',
            message:
              'ConfigMap/checkout is part of applications argocd/checkout-dev and shop-dev',
          },
        ],
      }),
      cause:
        'The ConfigMap "checkout" is in the target state of the Applications argocd/checkout-dev and shop-dev.',
      quotes: 'is part of applications',
      steps: ['Decide which', 'tracking label'],
    },
    'a sync that fails for what a condition warns of': {
      from: 'argo-cd controller/sync.go',
      given: {
        ...withOperation(
          'Failed',
          'Shared resource found: ConfigMap/checkout is part of applications argocd/checkout-dev and shop-dev',
        ),
        conditions: [
          {
            type: 'SharedResourceWarning',
            message:
              'ConfigMap/checkout is part of applications argocd/checkout-dev and shop-dev',
          },
        ],
      },
      role: 'cause',
      cause:
        'The ConfigMap "checkout" is in the target state of the Applications argocd/checkout-dev and shop-dev.',
      quotes: 'is part of applications',
      steps: ['Decide which'],
      evidence: 2,
    },
    'a sync that fails for it': {
      from: 'argo-cd controller/sync.go',
      given: withOperation(
        'Failed',
        'Shared resource found: ConfigMap/checkout is part of applications argocd/checkout-dev and shop-dev',
      ),
      role: 'cause',
      cause:
        'The ConfigMap "checkout" is in the target state of the Applications argocd/checkout-dev and shop-dev.',
      quotes: 'Shared resource found',
      steps: ['Decide which'],
    },
  },
  ignores: {
    'a resource that is in one Application twice': application({
      conditions: [
        {
          type: 'RepeatedResourceWarning',
          message:
            'Resource /ConfigMap/payments-dev/checkout appeared 2 times among application resources.',
        },
      ],
    }),
  },
});
