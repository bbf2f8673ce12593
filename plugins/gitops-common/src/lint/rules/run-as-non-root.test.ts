import {
  container,
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { runAsNonRoot } from './run-as-non-root';

testRule(runAsNonRoot, {
  valid: {
    'a pod that says it for all': [deployment()],
    'a container that says it itself': [
      deployment({
        securityContext: {},
        containers: [container({ securityContext: { runAsNonRoot: true } })],
      }),
    ],
  },
  invalid: {
    'a pod that says nothing': {
      given: [deployment({ securityContext: {} })],
      hits: [
        {
          path: `${CONTAINER}.securityContext.runAsNonRoot`,
          message: 'Container "main" may run as root.',
        },
      ],
    },
    'a container that takes back what the pod says, and user 0': {
      given: [
        withContainer({
          securityContext: { runAsNonRoot: false, runAsUser: 0 },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.securityContext.runAsNonRoot`,
          message: 'Container "main" may run as root.',
        },
        {
          path: `${CONTAINER}.securityContext.runAsUser`,
          message: 'Container "main" runs as user 0, which is root.',
        },
      ],
    },
    'user 0 for the pod': {
      given: [
        deployment({ securityContext: { runAsNonRoot: true, runAsUser: 0 } }),
      ],
      hits: [
        {
          path: 'spec.template.spec.securityContext.runAsUser',
          message: 'The pod runs as user 0, which is root.',
        },
      ],
    },
  },
});
