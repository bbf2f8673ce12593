import { cronJob, deployment } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { ownServiceAccount } from './own-service-account';

testRule(ownServiceAccount, {
  valid: {
    'an account of its own': [deployment({ serviceAccountName: 'checkout' })],
    'an account under the old key': [
      deployment({ serviceAccountName: null, serviceAccount: 'checkout' }),
    ],
  },
  invalid: {
    'the default account, by its name': {
      given: [deployment({ serviceAccountName: 'default' })],
      hits: [
        {
          path: 'spec.template.spec.serviceAccountName',
          message:
            'The pod runs as the ServiceAccount "default", which it shares with others of the namespace.',
        },
      ],
    },
    'no account': {
      given: [cronJob({ serviceAccountName: null })],
      hits: [
        {
          path: 'spec.jobTemplate.spec.template.spec.serviceAccountName',
          message:
            'The pod runs as the ServiceAccount "default", which it shares with others of the namespace.',
        },
      ],
    },
  },
});
