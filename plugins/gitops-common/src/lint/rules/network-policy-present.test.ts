import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { networkPolicyPresent } from './network-policy-present';

testRule(networkPolicyPresent, {
  valid: {
    'a policy in both directions': [
      deployment(),
      object('networking.k8s.io/v1', 'NetworkPolicy', {
        spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
      }),
    ],
  },
  invalid: {
    'no policy': {
      given: [deployment()],
      hits: [
        {
          path: 'spec.template.metadata',
          message:
            'No NetworkPolicy limits the ingress of the pods of the Deployment "checkout".',
        },
        {
          path: 'spec.template.metadata',
          message:
            'No NetworkPolicy limits the egress of the pods of the Deployment "checkout".',
        },
      ],
    },
    'a policy for ingress, and one for other pods': {
      given: [
        deployment(),
        object('networking.k8s.io/v1', 'NetworkPolicy', {
          spec: { podSelector: {}, ingress: [] },
        }),
        object('networking.k8s.io/v1', 'NetworkPolicy', {
          spec: {
            podSelector: {
              matchExpressions: [
                {
                  key: 'app.kubernetes.io/name',
                  operator: 'NotIn',
                  values: ['checkout'],
                },
              ],
            },
            policyTypes: ['Egress'],
          },
        }),
      ],
      hits: [
        {
          path: 'spec.template.metadata',
          message:
            'No NetworkPolicy limits the egress of the pods of the Deployment "checkout".',
        },
      ],
    },
  },
});
