import { object, service } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { serviceType } from './service-type';

testRule(serviceType, {
  valid: {
    'no type, and ClusterIP': [service(), service({ type: 'ClusterIP' })],
    'a Service of Knative': [
      object('serving.knative.dev/v1', 'Service', {
        spec: { type: 'LoadBalancer' },
      }),
    ],
  },
  invalid: {
    'a LoadBalancer': {
      given: [service({ type: 'LoadBalancer' })],
      hits: [
        {
          path: 'spec.type',
          message:
            'The Service "checkout" has the type LoadBalancer, which opens a way around the platform\'s entry.',
        },
      ],
    },
  },
});
