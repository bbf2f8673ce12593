import { get, quantityOf } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const limitBelowRequest = containerRule({
  id: 'limit-below-request',
  severity: 'error',
  description:
    'No limit is below its request, and both are quantities; the API server refuses anything else.',
  remediation: 'Raise the limit or lower the request.',
  roles: ['main', 'init', 'sidecar'],
  checkContainer: ({ value }) =>
    (['cpu', 'memory'] as const).flatMap(resource => {
      const request = get(value, 'resources', 'requests', resource);
      const limit = get(value, 'resources', 'limits', resource);
      const [least, most] = [quantityOf(request), quantityOf(limit)];
      if (limit !== undefined && most === undefined) {
        return [
          {
            path: `resources.limits.${resource}`,
            says: `has a limit that is no quantity: ${JSON.stringify(limit)}`,
          },
        ];
      }
      if (request !== undefined && least === undefined) {
        return [
          {
            path: `resources.requests.${resource}`,
            says: `has a request that is no quantity: ${JSON.stringify(
              request,
            )}`,
          },
        ];
      }
      return least !== undefined && most !== undefined && most < least
        ? [
            {
              path: `resources.limits.${resource}`,
              says: `has a ${resource} limit of ${String(
                limit,
              )}, below its request of ${String(request)}`,
            },
          ]
        : [];
    }),
});
