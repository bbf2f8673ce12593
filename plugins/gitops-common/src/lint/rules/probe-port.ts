import { asList, get } from '../../kubernetes';
import { containerRule } from '../containerRule';

const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'] as const;

export const probePort = containerRule({
  id: 'probe-port',
  severity: 'error',
  description:
    'A probe asks a port that its container declares by this name; the kubelet cannot find another.',
  remediation: 'Declare the port, or name a declared one.',
  checkContainer({ value }) {
    const names = asList(get(value, 'ports')).map(port => get(port, 'name'));
    return PROBES.flatMap(probe =>
      HANDLERS.flatMap(handler => {
        const port = get(value, probe, handler, 'port');
        return typeof port === 'string' && !names.includes(port)
          ? [
              {
                path: `${probe}.${handler}.port`,
                says: `probes the port "${port}", which it does not declare`,
              },
            ]
          : [];
      }),
    );
  },
});
