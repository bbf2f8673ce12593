import {
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { hostPort } from './host-port';

testRule(hostPort, {
  valid: {
    'a port of the container': [deployment()],
  },
  invalid: {
    'a port of the node': {
      given: [
        withContainer({
          ports: [{ name: 'http', containerPort: 8080, hostPort: 80 }],
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.ports[0].hostPort`,
          message: 'Container "main" takes port 80 of its node.',
        },
      ],
    },
  },
});
