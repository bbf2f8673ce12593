import { containersOf, get, podSpecOf } from '../../kubernetes';
import type { Rule, RuleHit } from '../rule';

export const runAsNonRoot: Rule = {
  id: 'run-as-non-root',
  severity: 'error',
  description:
    'No container may run as root: runAsNonRoot is true for the pod or for every container, and no user id is 0. It is part of the restricted Pod Security Standard.',
  remediation:
    'Set runAsNonRoot to true in the securityContext, and build the image for a user other than root.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    const ofPod = get(pod?.value, 'securityContext', 'runAsNonRoot');
    const hits: RuleHit[] = [];
    if (pod && get(pod.value, 'securityContext', 'runAsUser') === 0) {
      hits.push({
        path: `${pod.path}.securityContext.runAsUser`,
        message: 'The pod runs as user 0, which is root.',
      });
    }
    for (const container of containersOf(value)) {
      const own = get(container.value, 'securityContext', 'runAsNonRoot');
      if ((own ?? ofPod) !== true) {
        hits.push({
          path: `${container.path}.securityContext.runAsNonRoot`,
          message: `Container "${container.name}" may run as root.`,
        });
      }
      if (get(container.value, 'securityContext', 'runAsUser') === 0) {
        hits.push({
          path: `${container.path}.securityContext.runAsUser`,
          message: `Container "${container.name}" runs as user 0, which is root.`,
        });
      }
    }
    return hits;
  },
};
