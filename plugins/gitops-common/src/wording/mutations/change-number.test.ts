import { changeNumber } from './change-number';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(changeNumber, {
  of: 'The namespace "shop" has 2 of 5 pods.',
  ids: ['e3'],
  gives: [
    'The namespace "shop" has 3 of 5 pods.',
    'The namespace "shop" has 5 of 2 pods.',
  ],
  not: { of: 'checkout-dev is Degraded.', ids: ['e2'] },
});
