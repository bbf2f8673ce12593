import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { standardLabels } from './standard-labels';

testRule(standardLabels, {
  valid: {
    'all labels': [deployment()],
    'a kind without pods': [
      object('v1', 'ConfigMap', { metadata: { name: 'checkout' } }),
    ],
  },
  invalid: {
    'one label of three': {
      given: [
        deployment(
          {},
          {
            metadata: {
              name: 'checkout',
              namespace: 'payments-dev',
              labels: { 'app.kubernetes.io/name': 'checkout' },
            },
          },
        ),
      ],
      hits: [
        {
          path: 'metadata.labels["app.kubernetes.io/managed-by"]',
          message:
            'The Deployment "checkout" has no label "app.kubernetes.io/managed-by".',
        },
        {
          path: 'metadata.labels["app.kubernetes.io/part-of"]',
          message:
            'The Deployment "checkout" has no label "app.kubernetes.io/part-of".',
        },
      ],
    },
  },
});
