import { cronJob, deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { serviceAccountToken } from './service-account-token';

testRule(serviceAccountToken, {
  valid: {
    'a pod that takes none': [deployment()],
    'a ServiceAccount that gives none': [
      deployment({
        automountServiceAccountToken: null,
        serviceAccountName: 'checkout',
      }),
      object('v1', 'ServiceAccount', { automountServiceAccountToken: false }),
    ],
  },
  invalid: {
    'a pod that says nothing': {
      given: [cronJob({ automountServiceAccountToken: null })],
      hits: [
        {
          path: 'spec.jobTemplate.spec.template.spec.automountServiceAccountToken',
          message:
            'The pod gets a token for the Kubernetes API that it may not need.',
        },
      ],
    },
    'a pod that wants it although its ServiceAccount does not': {
      given: [
        deployment({
          automountServiceAccountToken: true,
          serviceAccountName: 'checkout',
        }),
        object('v1', 'ServiceAccount', { automountServiceAccountToken: false }),
      ],
      hits: [
        {
          path: 'spec.template.spec.automountServiceAccountToken',
          message:
            'The pod gets a token for the Kubernetes API that it may not need.',
        },
      ],
    },
  },
});
