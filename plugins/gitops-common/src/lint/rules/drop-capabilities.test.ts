import { CONTAINER, withContainer } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { dropCapabilities } from './drop-capabilities';

testRule(dropCapabilities, {
  valid: {
    'NET_BIND_SERVICE on top of none': [
      withContainer({
        securityContext: {
          capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
        },
      }),
    ],
  },
  invalid: {
    'some that are dropped and one that is added': {
      given: [
        withContainer({
          securityContext: {
            capabilities: { drop: ['NET_RAW'], add: ['SYS_ADMIN'] },
          },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.securityContext.capabilities.drop`,
          message:
            'Container "main" keeps Linux capabilities that it does not need.',
        },
        {
          path: `${CONTAINER}.securityContext.capabilities.add`,
          message: 'Container "main" adds the Linux capabilities SYS_ADMIN.',
        },
      ],
    },
  },
});
