import { get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const noPrivileged = containerRule({
  id: 'no-privileged',
  severity: 'error',
  description:
    'No container is privileged: a privileged container is root on the node.',
  remediation:
    'Remove "privileged", and ask the platform team for the one thing that is missing without it.',
  checkContainer: ({ value }) =>
    get(value, 'securityContext', 'privileged') === true
      ? [
          {
            path: 'securityContext.privileged',
            says: 'is privileged, which makes it root on the node',
          },
        ]
      : [],
});
