import { object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { secretInGit } from './secret-in-git';

testRule(secretInGit, {
  valid: {
    'a Secret that something else fills': [
      object('v1', 'Secret', { type: 'Opaque' }),
    ],
    'an ExternalSecret': [
      object('external-secrets.io/v1', 'ExternalSecret', { spec: {} }),
    ],
  },
  invalid: {
    'data in either form': {
      given: [
        object('v1', 'Secret', {
          data: { password: 'aHVudGVyMg==' },
          stringData: { user: 'admin' },
        }),
      ],
      hits: [
        {
          path: 'data',
          message: 'The Secret "checkout" has its data in Git.',
        },
        {
          path: 'stringData',
          message: 'The Secret "checkout" has its data in Git.',
        },
      ],
    },
  },
});
