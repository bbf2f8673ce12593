import {
  CONTAINER,
  deployment,
  pod,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { readOnlyRoot } from './read-only-root';

testRule(readOnlyRoot, {
  valid: {
    'a file system that cannot be written': [deployment()],
    'an ephemeral container, which cannot have one': [
      pod({ ephemeralContainers: [{ name: 'debug' }] }),
    ],
  },
  invalid: {
    'a file system that can be written': {
      given: [withContainer({ securityContext: {} })],
      hits: [
        {
          path: `${CONTAINER}.securityContext.readOnlyRootFilesystem`,
          message: 'Container "main" can write to its root file system.',
        },
      ],
    },
  },
});
