import {
  container,
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { seccompProfile } from './seccomp-profile';

testRule(seccompProfile, {
  valid: {
    'a profile for the pod': [deployment()],
    'a profile for every container': [
      deployment({
        securityContext: { runAsNonRoot: true },
        containers: [
          container({
            securityContext: { seccompProfile: { type: 'Localhost' } },
          }),
        ],
      }),
    ],
  },
  invalid: {
    'no profile': {
      given: [deployment({ securityContext: {} })],
      hits: [
        {
          path: 'spec.template.spec.securityContext.seccompProfile.type',
          message:
            'Container "main" runs without a seccomp profile that filters system calls.',
        },
      ],
    },
    'a container that switches it off': {
      given: [
        withContainer({
          securityContext: { seccompProfile: { type: 'Unconfined' } },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.securityContext.seccompProfile.type`,
          message:
            'Container "main" runs without a seccomp profile that filters system calls.',
        },
      ],
    },
  },
});
