import { object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { ingressTls } from './ingress-tls';

testRule(ingressTls, {
  valid: {
    'a host with TLS': [
      object('networking.k8s.io/v1', 'Ingress', {
        spec: {
          tls: [{ hosts: ['checkout.acme.dev'] }],
          rules: [{ host: 'checkout.acme.dev' }],
        },
      }),
    ],
  },
  invalid: {
    'a host without TLS, a wildcard and none': {
      given: [
        object('networking.k8s.io/v1', 'Ingress', {
          spec: {
            rules: [{ host: 'checkout.acme.dev' }, { host: '*.acme.dev' }, {}],
          },
        }),
      ],
      hits: [
        {
          path: 'spec.rules[0].host',
          message:
            'The host "checkout.acme.dev" of the Ingress "checkout" has no TLS.',
        },
        {
          path: 'spec.rules[1].host',
          message:
            'The Ingress "checkout" takes requests for all hosts of "*.acme.dev".',
        },
        {
          path: 'spec.rules[2].host',
          message: 'The Ingress "checkout" takes requests for any host.',
        },
      ],
    },
  },
});
