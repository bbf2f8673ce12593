import { deployment } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { hostNamespaces } from './host-namespaces';

testRule(hostNamespaces, {
  valid: {
    'a pod of its own': [deployment({ hostNetwork: false })],
  },
  invalid: {
    'network and processes of the node': {
      given: [deployment({ hostNetwork: true, hostPID: true })],
      hits: [
        {
          path: 'spec.template.spec.hostNetwork',
          message: 'The pod shares the network of its node.',
        },
        {
          path: 'spec.template.spec.hostPID',
          message: 'The pod shares the processes of its node.',
        },
      ],
    },
  },
});
