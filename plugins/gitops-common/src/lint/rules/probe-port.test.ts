import { CONTAINER, withContainer } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { probePort } from './probe-port';

testRule(probePort, {
  valid: {
    'a declared name, and a number': [
      withContainer({ livenessProbe: { tcpSocket: { port: 9090 } } }),
    ],
  },
  invalid: {
    'a name that no port has': {
      given: [
        withContainer({
          startupProbe: { tcpSocket: { port: 'admin' } },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.startupProbe.tcpSocket.port`,
          message:
            'Container "main" probes the port "admin", which it does not declare.',
        },
      ],
    },
  },
});
