import { asList, get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const privilegedPort = containerRule({
  id: 'privileged-port',
  severity: 'info',
  description:
    'Containers listen on ports from 1024 on: below, a user other than root may listen only where the nodes are set up for it.',
  remediation:
    'Let the program listen on a port like 8080; the Service still has port 80.',
  checkContainer: ({ value }) =>
    asList(get(value, 'ports')).flatMap((port, index) => {
      const number = get(port, 'containerPort');
      return typeof number === 'number' && number < 1024
        ? [
            {
              path: `ports[${index}].containerPort`,
              says: `listens on port ${number}, which a user other than root may not be allowed to`,
            },
          ]
        : [];
    }),
});
