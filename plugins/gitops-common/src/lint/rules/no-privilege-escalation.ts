import { get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const noPrivilegeEscalation = containerRule({
  id: 'no-privilege-escalation',
  severity: 'error',
  description:
    'A process cannot gain more rights than its parent: allowPrivilegeEscalation is false in every container. It is part of the restricted Pod Security Standard.',
  remediation:
    'Set allowPrivilegeEscalation to false in the securityContext of the container.',
  checkContainer: ({ value }) =>
    get(value, 'securityContext', 'allowPrivilegeEscalation') === false
      ? []
      : [
          {
            path: 'securityContext.allowPrivilegeEscalation',
            says: 'may gain more rights than it started with',
          },
        ],
});
