import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { namespaceSet } from './namespace-set';

testRule(namespaceSet, {
  valid: {
    'a namespace': [deployment()],
    'an object of the cluster': [
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', {
        metadata: { name: 'reader' },
      }),
    ],
  },
  invalid: {
    'no namespace, and "default"': {
      given: [
        object('v1', 'Service', { metadata: { name: 'checkout' } }),
        object('v1', 'Service', {
          metadata: { name: 'checkout', namespace: 'default' },
        }),
      ],
      hits: [
        {
          path: 'metadata.namespace',
          message: 'The Service "checkout" names no namespace.',
        },
        {
          path: 'metadata.namespace',
          message: 'The Service "checkout" is in the namespace "default".',
        },
      ],
    },
  },
});
