import { replaceName } from './replace-name';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(replaceName, {
  of: 'The namespace "shop" has 2 of 5 pods.',
  ids: ['e3'],
  gives: ['The namespace "shop-2" has 2 of 5 pods.'],
});
