import { CONTAINER, withContainer } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { noPrivileged } from './no-privileged';

testRule(noPrivileged, {
  valid: {
    'containers that do not ask for it': [
      withContainer({ securityContext: { privileged: false } }),
    ],
  },
  invalid: {
    'a privileged container': {
      given: [withContainer({ securityContext: { privileged: true } })],
      hits: [
        {
          path: `${CONTAINER}.securityContext.privileged`,
          message:
            'Container "main" is privileged, which makes it root on the node.',
        },
      ],
    },
  },
});
