import { exampleStandards } from '../../__testUtils__/exampleStandards';
import {
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { imageRegistry } from './image-registry';

testRule(imageRegistry, {
  standards: exampleStandards(),
  valid: {
    'an allowed registry': [deployment()],
  },
  invalid: {
    'the registry that stands for none': {
      given: [withContainer({ image: 'redis:7.4' })],
      hits: [
        {
          path: `${CONTAINER}.image`,
          message:
            'Container "main" runs an image from docker.io, which is none of the allowed registries: registry.acme.dev.',
        },
      ],
    },
    'a registry that begins like an allowed one': {
      given: [withContainer({ image: 'registry.acme.dev.evil.io/x:1' })],
      hits: [
        {
          path: `${CONTAINER}.image`,
          message:
            'Container "main" runs an image from registry.acme.dev.evil.io, which is none of the allowed registries: registry.acme.dev.',
        },
      ],
    },
  },
});
