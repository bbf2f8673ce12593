import { deployment, object, service } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { routeBackend } from './route-backend';

testRule(routeBackend, {
  valid: {
    'a route without anything of its namespace beside it': [
      object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
        spec: { rules: [{ backendRefs: [{ name: 'checkout', port: 80 }] }] },
      }),
    ],
    'a Service and a port that exist': [
      service(),
      object('networking.k8s.io/v1', 'Ingress', {
        spec: {
          rules: [
            {
              http: {
                paths: [
                  {
                    backend: {
                      service: { name: 'checkout', port: { name: 'http' } },
                    },
                  },
                ],
              },
            },
          ],
        },
      }),
      object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
        spec: { rules: [{ backendRefs: [{ name: 'checkout', port: 80 }] }] },
      }),
    ],
  },
  invalid: {
    'a Service that is gone while its pods are there': {
      given: [
        deployment(),
        object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
          spec: { rules: [{ backendRefs: [{ name: 'checkout', port: 80 }] }] },
        }),
      ],
      hits: [
        {
          path: 'spec.rules[0].backendRefs[0].name',
          message:
            'The HTTPRoute "checkout" leads to the Service "checkout", which does not exist.',
        },
      ],
    },
    'a default backend that does not exist': {
      given: [
        service(),
        object('networking.k8s.io/v1', 'Ingress', {
          spec: {
            defaultBackend: {
              service: { name: 'fallback', port: { number: 80 } },
            },
          },
        }),
      ],
      hits: [
        {
          path: 'spec.defaultBackend.service.name',
          message:
            'The Ingress "checkout" leads to the Service "fallback", which does not exist.',
        },
      ],
    },
    'another Service, and another port': {
      given: [
        service(),
        object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
          spec: {
            rules: [
              {
                backendRefs: [
                  { name: 'orders', port: 80 },
                  { name: 'checkout', port: 8080 },
                ],
              },
            ],
          },
        }),
      ],
      hits: [
        {
          path: 'spec.rules[0].backendRefs[0].name',
          message:
            'The HTTPRoute "checkout" leads to the Service "orders", which does not exist.',
        },
        {
          path: 'spec.rules[0].backendRefs[1].port',
          message:
            'The HTTPRoute "checkout" leads to port 8080 of the Service "checkout", which has no such port.',
        },
      ],
    },
  },
});
