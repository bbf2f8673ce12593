import { changeFacts } from './change-facts';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(changeFacts, {
  of: 'checkout-dev is Degraded.',
  ids: ['e2'],
  gives: [{ facts: [] }, { facts: ['e999'] }, { facts: ['e2', 'e999'] }],
});
