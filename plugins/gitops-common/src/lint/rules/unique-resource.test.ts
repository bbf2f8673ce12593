import { deployment, object, service } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { uniqueResource } from './unique-resource';

testRule(uniqueResource, {
  valid: {
    'the same name for another kind or namespace': [
      deployment(),
      service(),
      object('v1', 'Service', {
        metadata: { name: 'checkout', namespace: 'payments-staging' },
      }),
    ],
  },
  invalid: {
    'the same object in two files': {
      given: [service(), service()],
      hits: [
        {
          path: 'metadata.name',
          message: 'The Service "checkout" is also in 1.yaml.',
        },
        {
          path: 'metadata.name',
          message: 'The Service "checkout" is also in 0.yaml.',
        },
      ],
    },
  },
});
