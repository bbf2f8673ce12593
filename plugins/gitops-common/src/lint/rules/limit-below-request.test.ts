import { CONTAINER, withContainer } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { limitBelowRequest } from './limit-below-request';

testRule(limitBelowRequest, {
  valid: {
    'a limit above the request in another unit': [
      withContainer({
        resources: {
          requests: { cpu: '1500m', memory: '1024Mi' },
          limits: { cpu: 1.5, memory: '1Gi' },
        },
      }),
    ],
  },
  invalid: {
    'a limit below the request': {
      given: [
        withContainer({
          resources: {
            requests: { memory: '1Gi' },
            limits: { memory: '1000M' },
          },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.resources.limits.memory`,
          message:
            'Container "main" has a memory limit of 1000M, below its request of 1Gi.',
        },
      ],
    },
    'amounts that are none': {
      given: [
        withContainer({
          resources: {
            requests: { cpu: 'half' },
            limits: { memory: '1 Gi' },
          },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.resources.requests.cpu`,
          message:
            'Container "main" has a request that is no quantity: "half".',
        },
        {
          path: `${CONTAINER}.resources.limits.memory`,
          message: 'Container "main" has a limit that is no quantity: "1 Gi".',
        },
      ],
    },
  },
});
