import { exampleStandards } from '../../__testUtils__/exampleStandards';
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

testRule(namespaceSet, {
  standards: exampleStandards(),
  valid: {
    'the namespace of the workload': {
      'environments/dev/workloads/payments/checkout/deployment.yaml':
        deployment(),
    },
  },
  invalid: {
    'another namespace than that of the workload': {
      given: {
        'environments/prod/workloads/payments/checkout/deployment.yaml':
          deployment(),
      },
      hits: [
        {
          path: 'metadata.namespace',
          message:
            'The Deployment "checkout" is in the namespace "payments-dev", and this workload has "payments-prod".',
        },
      ],
    },
  },
});
