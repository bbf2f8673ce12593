import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { validNames } from './valid-names';

testRule(validNames, {
  valid: {
    'names and labels as they should be': [
      deployment(),
      object('v1', 'ConfigMap', {
        metadata: { name: 'kube-root-ca.crt', namespace: 'a' },
      }),
    ],
  },
  invalid: {
    'names that do not fit their kind': {
      given: [
        object('v1', 'Service', {
          metadata: { name: '9lives', namespace: 'n'.repeat(64) },
        }),
      ],
      hits: [
        {
          path: 'metadata.name',
          message: '"9lives" is no name for a Service.',
        },
        {
          path: 'metadata.namespace',
          message: `"${'n'.repeat(64)}" is no name for a namespace.`,
        },
      ],
    },
    'labels that are none, also in the template': {
      given: [
        deployment(
          {},
          {
            metadata: {
              name: 'checkout',
              namespace: 'payments-dev',
              labels: { 'a b': 'c' },
            },
            spec: { template: { metadata: { labels: { app: 'x!' } } } },
          },
        ),
      ],
      hits: [
        { path: 'metadata.labels["a b"]', message: '"a b" is no label.' },
        {
          path: 'spec.template.metadata.labels.app',
          message:
            'The label "app" has the value "x!", which is no label value.',
        },
      ],
    },
  },
});
