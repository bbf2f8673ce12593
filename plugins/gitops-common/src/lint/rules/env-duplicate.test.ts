import { CONTAINER, withContainer } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { envDuplicate } from './env-duplicate';

testRule(envDuplicate, {
  valid: {
    'variables that differ, in case at least': [
      withContainer({
        env: [
          { name: 'http_proxy', value: 'a' },
          { name: 'HTTP_PROXY', value: 'a' },
        ],
      }),
    ],
  },
  invalid: {
    'a variable with two values': {
      given: [
        withContainer({
          env: [
            { name: 'LEVEL', value: 'info' },
            { name: 'COLOR', value: 'red' },
            { name: 'LEVEL', value: 'debug' },
          ],
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.env[2].name`,
          message: 'Container "main" sets the variable "LEVEL" more than once.',
        },
      ],
    },
  },
});
