import { containersOf, get, podSpecOf, type JsonValue } from '../../kubernetes';
import type { Rule, RuleHit } from '../rule';

const ALLOWED = ['RuntimeDefault', 'Localhost'];

export const seccompProfile: Rule = {
  id: 'seccomp-profile',
  severity: 'error',
  description:
    'System calls are filtered: the seccomp profile is RuntimeDefault or Localhost, for the pod or for every container. It is part of the restricted Pod Security Standard.',
  remediation:
    'Set seccompProfile.type to "RuntimeDefault" in the securityContext of the pod.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    const keys = ['securityContext', 'seccompProfile', 'type'];
    const ofPod = get(pod?.value, ...keys);
    return containersOf(value).flatMap((container): RuleHit[] => {
      const own = get(container.value, ...keys);
      return isAllowed(own ?? ofPod)
        ? []
        : [
            {
              path: `${
                own === undefined && pod ? pod.path : container.path
              }.securityContext.seccompProfile.type`,
              message: `Container "${container.name}" runs without a seccomp profile that filters system calls.`,
            },
          ];
    });
  },
};

function isAllowed(type: JsonValue | undefined): boolean {
  return typeof type === 'string' && ALLOWED.includes(type);
}
