import { get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const readOnlyRoot = containerRule({
  id: 'read-only-root',
  severity: 'warning',
  description:
    'The root file system of a container cannot be written, so that nobody leaves anything in it. Folders that are written to are volumes.',
  remediation:
    'Set readOnlyRootFilesystem to true, and mount an emptyDir where the program writes.',
  roles: ['main', 'init', 'sidecar'],
  checkContainer: ({ value }) =>
    get(value, 'securityContext', 'readOnlyRootFilesystem') === true
      ? []
      : [
          {
            path: 'securityContext.readOnlyRootFilesystem',
            says: 'can write to its root file system',
          },
        ],
});
