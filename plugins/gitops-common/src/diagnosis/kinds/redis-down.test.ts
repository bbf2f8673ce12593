import {
  event,
  withCondition,
  withDetail,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { redisDown } from './redis-down';

const cause = 'The cache (Redis) of the instance "main" does not answer.';

testKind(redisDown, {
  recognises: {
    'a condition': {
      from: 'argo-cd #4174',
      given: withCondition(
        'DeletionError',
        'dial tcp 10.96.5.6:6379: i/o timeout',
      ),
      cause,
      quotes: ':6379',
      steps: ['Wait a few minutes', 'Ask the platform team'],
      sharedCause: 'redis-down:main',
    },
    'a part that could not be read': {
      from: 'argo-cd server/application/application.go',
      given: withDetail(
        {
          gaps: [
            {
              part: 'managed-resources',
              message:
                'error getting cached app managed resources: dial tcp 10.96.5.6:6379: connect: connection refused',
            },
          ],
        },
        { health: { status: 'Healthy' }, resources: [] },
      ),
      cause,
      quotes: ':6379',
      steps: ['Wait a few minutes'],
      sharedCause: 'redis-down:main',
    },
  },
  ignores: {
    "the workload's own Redis": withPods({
      status: { state: { running: {} } },
      events: [
        event(
          'Unhealthy',
          'Readiness probe failed: dial tcp 10.2.3.4:6379: connect: connection refused',
        ),
      ],
    }),
  },
});
