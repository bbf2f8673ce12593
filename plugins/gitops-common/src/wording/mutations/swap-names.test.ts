import { swapNames } from './swap-names';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(swapNames, {
  of: 'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
  ids: ['e1'],
  gives: [
    'The image "checkout" of the Deployment "quay.io/acme/api:v2" cannot be pulled.',
  ],
  not: { of: 'checkout-dev is Degraded.', ids: ['e2'] },
});
