import { asList, get } from '../../kubernetes';
import { containerRule } from '../containerRule';

export const hostPort = containerRule({
  id: 'host-port',
  severity: 'error',
  description:
    'Containers take no port of their node: it goes around NetworkPolicy, and two pods that want it cannot run together.',
  remediation: 'Remove hostPort and reach the pods through a Service.',
  checkContainer: ({ value }) =>
    asList(get(value, 'ports')).flatMap((port, index) => {
      const number = get(port, 'hostPort');
      return number === undefined || number === 0
        ? []
        : [
            {
              path: `ports[${index}].hostPort`,
              says: `takes port ${String(number)} of its node`,
            },
          ];
    }),
});
