import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { hpaTarget } from './hpa-target';

testRule(hpaTarget, {
  valid: {
    'a Deployment without a number of replicas': [
      deployment(),
      object('autoscaling/v2', 'HorizontalPodAutoscaler', {
        spec: {
          minReplicas: 2,
          maxReplicas: 5,
          scaleTargetRef: { kind: 'Deployment', name: 'checkout' },
        },
      }),
    ],
  },
  invalid: {
    'a range without an end, of something else': {
      given: [
        deployment(),
        object('autoscaling/v2', 'HorizontalPodAutoscaler', {
          spec: { scaleTargetRef: { kind: 'Deployment', name: 'orders' } },
        }),
      ],
      hits: [
        {
          path: 'spec.maxReplicas',
          message:
            'The HorizontalPodAutoscaler "checkout" has no range: 1 to undefined.',
        },
        {
          path: 'spec.scaleTargetRef.name',
          message:
            'The HorizontalPodAutoscaler "checkout" scales the Deployment "orders", which does not exist.',
        },
      ],
    },
    'a Deployment that sets its own number': {
      given: [
        deployment({}, { spec: { replicas: 3 } }),
        object('autoscaling/v2', 'HorizontalPodAutoscaler', {
          spec: {
            maxReplicas: 5,
            scaleTargetRef: { kind: 'Deployment', name: 'checkout' },
          },
        }),
      ],
      hits: [
        {
          path: 'spec.scaleTargetRef.name',
          message:
            'The HorizontalPodAutoscaler "checkout" scales the Deployment "checkout", which sets its own number of replicas.',
        },
      ],
    },
  },
});
