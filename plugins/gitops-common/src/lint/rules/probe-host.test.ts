import {
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { probeHost } from './probe-host';

testRule(probeHost, {
  valid: {
    'a probe of the pod itself': [deployment()],
    'an empty host, and a header': [
      withContainer({
        livenessProbe: {
          httpGet: {
            host: '',
            port: 'http',
            httpHeaders: [{ name: 'Host', value: 'shop.acme.dev' }],
          },
        },
      }),
    ],
  },
  invalid: {
    'another host in a probe and in a lifecycle handler': {
      given: [
        withContainer({
          livenessProbe: { tcpSocket: { host: '10.0.0.1', port: 80 } },
          lifecycle: {
            preStop: { httpGet: { host: 'metadata.internal', port: 80 } },
          },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.livenessProbe.tcpSocket.host`,
          message:
            'Container "main" lets the kubelet of its node connect to "10.0.0.1".',
        },
        {
          path: `${CONTAINER}.lifecycle.preStop.httpGet.host`,
          message:
            'Container "main" lets the kubelet of its node connect to "metadata.internal".',
        },
      ],
    },
  },
});
