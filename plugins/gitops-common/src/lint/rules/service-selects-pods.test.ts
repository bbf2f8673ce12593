import { deployment, object, service } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { serviceSelectsPods } from './service-selects-pods';

testRule(serviceSelectsPods, {
  valid: {
    'a Service of the pods': [deployment(), service()],
    'a Service without selector': [
      deployment(),
      object('v1', 'Service', { spec: { type: 'ExternalName' } }),
    ],
    'a Service alone, which cannot be judged': [service()],
  },
  invalid: {
    'a selector that takes nothing': {
      given: [deployment(), service({ selector: { app: 'checkout' } })],
      hits: [
        {
          path: 'spec.selector',
          message: 'The Service "checkout" selects no pod of its namespace.',
        },
      ],
    },
  },
});
