import { asList, get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const dropCapabilities = containerRule({
  id: 'drop-capabilities',
  severity: 'error',
  description:
    'Every container drops all Linux capabilities and adds none but NET_BIND_SERVICE. It is part of the restricted Pod Security Standard.',
  remediation:
    'Set capabilities.drop to ["ALL"] and remove what capabilities.add has, except NET_BIND_SERVICE.',
  checkContainer({ value }) {
    const capabilities = get(value, 'securityContext', 'capabilities');
    const dropsAll = asList(get(capabilities, 'drop')).includes('ALL');
    const added = asList(get(capabilities, 'add'))
      .map(String)
      .filter(name => name !== 'NET_BIND_SERVICE');
    return [
      ...(dropsAll
        ? []
        : [
            {
              path: 'securityContext.capabilities.drop',
              says: 'keeps Linux capabilities that it does not need',
            },
          ]),
      ...(added.length > 0
        ? [
            {
              path: 'securityContext.capabilities.add',
              says: `adds the Linux capabilities ${added.join(', ')}`,
            },
          ]
        : []),
    ];
  },
});
