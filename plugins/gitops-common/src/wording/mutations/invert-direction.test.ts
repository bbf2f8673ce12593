import { invertDirection } from './invert-direction';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(invertDirection, {
  of: 'The chart "web" probably makes the value anew before a sync.',
  ids: ['e4'],
  gives: ['The chart "web" probably makes the value anew after a sync.'],
  not: { of: 'checkout-dev is Degraded.', ids: ['e2'] },
});
