import { application } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { excludedResource } from './excluded-resource';

const warned = (message: string) =>
  application({
    conditions: [{ type: 'ExcludedResourceWarning', message }],
  });

testKind(excludedResource, {
  recognises: {
    'a kind that is left out': {
      from: 'argo-cd controller/state.go:760',
      given: warned(
        'Resource cilium.io/CiliumIdentity 1234 is excluded in the settings',
      ),
      cause:
        'The controller\'s settings exclude cilium.io/CiliumIdentity, so the manifest "1234" is never applied.',
      quotes: 'is excluded in the settings',
      steps: ['Remove the manifest'],
    },
  },
  ignores: { 'another warning': warned('Resource x is not in the settings') },
});
