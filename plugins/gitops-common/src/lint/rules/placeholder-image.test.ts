import { exampleStandards } from '../../__testUtils__/exampleStandards';
import {
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { placeholderImage } from './placeholder-image';

testRule(placeholderImage, {
  standards: exampleStandards(),
  valid: {
    'another image': [deployment()],
  },
  invalid: {
    'the placeholder of the standards': {
      given: [
        withContainer({
          image: 'registry.acme.dev/platform/placeholder:1.0.0',
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.image`,
          message: 'Container "main" runs the placeholder image.',
        },
      ],
    },
  },
});
