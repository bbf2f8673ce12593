import { deployment, service } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { targetPort } from './target-port';

testRule(targetPort, {
  valid: {
    'a declared name, and a number': [
      deployment(),
      service({
        ports: [
          { port: 80, targetPort: 'http' },
          { port: 81, targetPort: 9090 },
        ],
      }),
    ],
  },
  invalid: {
    'a name that no container declares': {
      given: [
        deployment(),
        service({ ports: [{ port: 80, targetPort: 'web' }] }),
      ],
      hits: [
        {
          path: 'spec.ports[0].targetPort',
          message:
            'The Service "checkout" leads to the port "web", which its pods do not declare.',
        },
      ],
    },
  },
});
