import {
  CONTAINER,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { resourceRequests } from './resource-requests';

testRule(resourceRequests, {
  valid: {
    requests: [deployment()],
    'limits, which are then the requests': [
      withContainer({ resources: { limits: { cpu: '1', memory: '1Gi' } } }),
    ],
  },
  invalid: {
    'no requests': {
      given: [withContainer({ resources: {} })],
      hits: [
        {
          path: `${CONTAINER}.resources.requests.cpu`,
          message: 'Container "main" requests no CPU.',
        },
        {
          path: `${CONTAINER}.resources.requests.memory`,
          message: 'Container "main" requests no memory.',
        },
      ],
    },
  },
});
