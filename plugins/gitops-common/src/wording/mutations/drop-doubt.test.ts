import { dropDoubt } from './drop-doubt';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(dropDoubt, {
  of: 'The chart "web" probably makes the value anew.',
  ids: ['e4'],
  gives: ['The chart "web" makes the value anew.'],
  not: { of: 'checkout-dev is Degraded.', ids: ['e2'] },
});
