import { inventCause } from './invent-cause';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(inventCause, {
  of: 'checkout-dev is Degraded.',
  ids: ['e2'],
  gives: ['checkout-dev is Degraded, because the network is slow.'],
});
