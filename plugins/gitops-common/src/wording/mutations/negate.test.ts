import { negate } from './negate';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(negate, {
  of: 'checkout-dev is Degraded.',
  ids: ['e2'],
  gives: [
    'checkout-dev is not Degraded.',
    'checkout-dev is no longer Degraded.',
  ],
});
