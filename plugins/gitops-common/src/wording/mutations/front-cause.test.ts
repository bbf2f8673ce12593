import { frontCause } from './front-cause';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(frontCause, {
  of: 'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
  ids: ['e1'],
  gives: [
    'Unless the network is slow, the image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
  ],
});

testMutation(frontCause, {
  of: 'checkout-dev is Degraded.',
  ids: ['e2'],
  gives: [
    {
      text: 'Because the chart "web" probably makes the value anew before a sync, checkout-dev is Degraded.',
      facts: ['e2', 'e4'],
    },
  ],
});
