import {
  CONTAINER,
  cronJob,
  deployment,
  pod,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { noPrivilegeEscalation } from './no-privilege-escalation';

testRule(noPrivilegeEscalation, {
  valid: {
    'containers that exclude it': [deployment(), cronJob()],
  },
  invalid: {
    'a container that says nothing': {
      given: [withContainer({ securityContext: {} })],
      hits: [
        {
          path: `${CONTAINER}.securityContext.allowPrivilegeEscalation`,
          message:
            'Container "main" may gain more rights than it started with.',
        },
      ],
    },
    'an ephemeral container': {
      given: [pod({ ephemeralContainers: [{ name: 'debug' }] })],
      hits: [
        {
          path: 'spec.ephemeralContainers[0].securityContext.allowPrivilegeEscalation',
          message:
            'Container "debug" may gain more rights than it started with.',
        },
      ],
    },
  },
});
