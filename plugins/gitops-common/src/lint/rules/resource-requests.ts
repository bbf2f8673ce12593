import { get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const resourceRequests = containerRule({
  id: 'resource-requests',
  severity: 'error',
  description:
    'Every container requests CPU and memory, so that the scheduler finds it a node with room and autoscaling has something to measure by.',
  remediation: 'Set resources.requests.cpu and resources.requests.memory.',
  roles: ['main', 'init', 'sidecar'],
  checkContainer: ({ value }) =>
    (['cpu', 'memory'] as const).flatMap(resource =>
      get(value, 'resources', 'requests', resource) === undefined &&
      // A limit without a request is the request.
      get(value, 'resources', 'limits', resource) === undefined
        ? [
            {
              path: `resources.requests.${resource}`,
              says: `requests no ${resource === 'cpu' ? 'CPU' : 'memory'}`,
            },
          ]
        : [],
    ),
});
