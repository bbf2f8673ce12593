import {
  CONTAINER,
  cronJob,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { livenessAndReadiness } from './liveness-and-readiness';

testRule(livenessAndReadiness, {
  valid: {
    'two questions': [deployment()],
    'a job, which ends by itself': [
      cronJob({ containers: [{ name: 'main', image: 'x:1' }] }),
    ],
  },
  invalid: {
    'no questions': {
      given: [deployment({ containers: [{ name: 'main', image: 'x:1' }] })],
      hits: [
        {
          path: `${CONTAINER}.livenessProbe`,
          message:
            'Container "main" has no liveness probe: when it hangs, nothing restarts it.',
        },
        {
          path: `${CONTAINER}.readinessProbe`,
          message:
            'Container "main" has no readiness probe: it gets requests before it can serve.',
        },
      ],
    },
    'the same question twice': {
      given: [
        withContainer({
          livenessProbe: { httpGet: { path: '/ready', port: 'http' } },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.livenessProbe.httpGet.path`,
          message:
            'Container "main" asks the same for liveness and readiness: an outage of what it depends on restarts it.',
        },
      ],
    },
  },
});
