import { changeStatus } from './change-status';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(changeStatus, {
  of: 'checkout-dev is Degraded.',
  ids: ['e2'],
  gives: ['checkout-dev is Healthy.', 'checkout-dev is Missing.'],
  not: {
    of: 'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
    ids: ['e1'],
  },
});
