import { removeNegation } from './remove-negation';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(removeNegation, {
  of: 'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
  ids: ['e1'],
  gives: [
    'The image "quay.io/acme/api:v2" of the Deployment "checkout" can be pulled.',
  ],
  not: { of: 'checkout-dev is Degraded.', ids: ['e2'] },
});
