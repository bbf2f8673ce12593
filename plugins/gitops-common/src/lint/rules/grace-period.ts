import { containersOf, get, podSpecOf } from '../../kubernetes';
import type { Rule, RuleHit } from '../rule';

/** What Kubernetes takes where nothing is said. */
const DEFAULT_GRACE_SECONDS = 30;

export const gracePeriod: Rule = {
  id: 'grace-period',
  severity: 'warning',
  description:
    'The wait before a container stops leaves some of the grace period to the program itself, which is killed when it ends.',
  remediation: 'Give preStop less seconds than terminationGracePeriodSeconds.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    const grace =
      get(pod?.value, 'terminationGracePeriodSeconds') ?? DEFAULT_GRACE_SECONDS;
    return containersOf(value).flatMap((container): RuleHit[] => {
      const keys = ['lifecycle', 'preStop', 'sleep', 'seconds'];
      const wait = get(container.value, ...keys);
      return typeof wait === 'number' &&
        typeof grace === 'number' &&
        wait >= grace
        ? [
            {
              path: `${container.path}.${keys.join('.')}`,
              message: `Container "${container.name}" waits ${wait} s before it stops, and is killed after ${grace} s.`,
            },
          ]
        : [];
    });
  },
};
