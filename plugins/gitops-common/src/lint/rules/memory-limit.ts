import { get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const memoryLimit = containerRule({
  id: 'memory-limit',
  severity: 'error',
  description:
    'Every container has a memory limit, so that a leak ends in its own restart and not in that of its neighbors.',
  remediation: 'Set resources.limits.memory.',
  roles: ['main', 'init', 'sidecar'],
  checkContainer: ({ value }) =>
    get(value, 'resources', 'limits', 'memory') === undefined
      ? [{ path: 'resources.limits.memory', says: 'has no memory limit' }]
      : [],
});
