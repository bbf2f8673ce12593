import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { apiRemoved } from './api-removed';

testRule(apiRemoved, {
  valid: {
    'what Kubernetes serves': [
      deployment(),
      object('policy/v1', 'PodDisruptionBudget', {}),
      object('networking.k8s.io/v1beta1', 'ServiceCIDR', {}),
      object(
        'admissionregistration.k8s.io/v1beta1',
        'MutatingAdmissionPolicy',
        {},
      ),
    ],
    'versions and kinds with the name of a property': [
      object('constructor/v1', 'Deployment', {}),
      object('batch/v1beta1', 'constructor', {}),
    ],
  },
  invalid: {
    'a kind of its own': {
      given: [object('extensions/v1beta1', 'Ingress', {})],
      hits: [
        {
          path: 'apiVersion',
          message:
            'The Ingress "checkout" uses extensions/v1beta1, which Kubernetes 1.22 removed in favor of networking.k8s.io/v1.',
        },
      ],
    },
    'every kind of a version': {
      given: [object('apps/v1beta2', 'StatefulSet', {})],
      hits: [
        {
          path: 'apiVersion',
          message:
            'The StatefulSet "checkout" uses apps/v1beta2, which Kubernetes 1.16 removed in favor of apps/v1.',
        },
      ],
    },
  },
});
