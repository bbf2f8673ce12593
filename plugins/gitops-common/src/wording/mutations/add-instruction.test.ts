import { addInstruction } from './add-instruction';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(addInstruction, {
  of: 'checkout-dev is Degraded.',
  ids: ['e2'],
  gives: [
    'checkout-dev is Degraded, so restart the pod.',
    'Restart checkout-dev is Degraded.',
  ],
});
