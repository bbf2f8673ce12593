import { mixFacts } from './mix-facts';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(mixFacts, {
  of: 'The namespace "shop" has 2 of 5 pods.',
  ids: ['e3'],
  gives: [
    {
      text: 'The namespace "web" has 2 of 5 pods.',
      facts: ['e3', 'e4'],
    },
  ],
});
