import {
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { privilegedPort } from './privileged-port';

testRule(privilegedPort, {
  valid: {
    'a port that everybody may have': [deployment()],
  },
  invalid: {
    'a port of root': {
      given: [withContainer({ ports: [{ name: 'http', containerPort: 80 }] })],
      hits: [
        {
          path: `${CONTAINER}.ports[0].containerPort`,
          message:
            'Container "main" listens on port 80, which a user other than root may not be allowed to.',
        },
      ],
    },
  },
});
