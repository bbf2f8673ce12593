import { generalise } from './generalise';
import { testMutation } from '../__testUtils__/testMutation';

testMutation(generalise, {
  of: 'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
  ids: ['e1'],
  gives: [
    'All images "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled.',
  ],
});
