import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { pdbNotBlocking } from './pdb-not-blocking';

testRule(pdbNotBlocking, {
  valid: {
    'one pod that may go': [
      deployment(),
      object('policy/v1', 'PodDisruptionBudget', {
        spec: { maxUnavailable: 1, selector: { matchLabels: {} } },
      }),
    ],
  },
  invalid: {
    'a budget of nothing': {
      given: [
        object('policy/v1', 'PodDisruptionBudget', {
          spec: { maxUnavailable: 0 },
        }),
      ],
      hits: [
        {
          path: 'spec.maxUnavailable',
          message: 'The PodDisruptionBudget "checkout" lets no pod go.',
        },
      ],
    },
    'as many as run at least, by the autoscaler': {
      given: [
        deployment(),
        object('autoscaling/v2', 'HorizontalPodAutoscaler', {
          spec: {
            minReplicas: 2,
            maxReplicas: 5,
            scaleTargetRef: { kind: 'Deployment', name: 'checkout' },
          },
        }),
        object('policy/v1', 'PodDisruptionBudget', {
          spec: {
            minAvailable: 2,
            selector: {
              matchLabels: { 'app.kubernetes.io/name': 'checkout' },
            },
          },
        }),
      ],
      hits: [
        {
          path: 'spec.minAvailable',
          message:
            'The PodDisruptionBudget "checkout" wants 2 pods to stay, and 2 run.',
        },
      ],
    },
  },
});
