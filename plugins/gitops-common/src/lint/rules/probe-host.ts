import { get } from '../../kubernetes';
import { containerRule } from '../containerRule';

const PROBES = [
  ['startupProbe'],
  ['readinessProbe'],
  ['livenessProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;
const HANDLERS = ['httpGet', 'tcpSocket'] as const;

export const probeHost = containerRule({
  id: 'probe-host',
  severity: 'error',
  description:
    'Probes and lifecycle handlers name no host: the kubelet would send requests from its node to anywhere, and Pod Security refuses such pods since Kubernetes 1.34.',
  remediation:
    'Remove "host", so that the pod itself is asked; put a virtual host into the header "Host" of httpHeaders.',
  checkContainer({ value }) {
    return PROBES.flatMap(probe =>
      HANDLERS.flatMap(handler => {
        const host = get(value, ...probe, handler, 'host');
        return typeof host === 'string' && host !== ''
          ? [
              {
                path: `${probe.join('.')}.${handler}.host`,
                says: `lets the kubelet of its node connect to "${host}"`,
              },
            ]
          : [];
      }),
    );
  },
});
