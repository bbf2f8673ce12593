import { fromStandards, type Sourced } from '../kubernetes';
import type { EffectivePort, Release } from '../release';
import type { ManifestKind } from './ManifestKind';

/**
 * Port of the Service that leads to a port of the container: the standards'
 * for the main one, so that a URL needs none, and the same for the others.
 *
 * @public
 */
export function servicePort(
  { standards, ports, mainPort }: Release,
  port: EffectivePort,
): Sourced<number> {
  const wanted = standards.service.port;
  const taken = ports.some(
    other =>
      other !== mainPort &&
      other.number.value === wanted &&
      other.protocol.value === mainPort.protocol.value,
  );
  return port === mainPort && !taken
    ? fromStandards(wanted, 'service.port')
    : port.number;
}

/** @public */
export const service: ManifestKind = {
  id: 'service',
  group: '',
  version: 'v1',
  kind: 'Service',
  area: 'manifests',
  description:
    'Gives the pods one name and address inside the cluster. It is never of a type that opens the cluster to the outside.',
  appliesTo: () => true,
  render: release => [
    {
      file: 'service',
      object: {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: release.metadata(),
        spec: {
          type: 'ClusterIP',
          selector: release.selector,
          ports: release.ports.map(port => ({
            name: port.name,
            port: servicePort(release, port),
            targetPort: port.name,
            protocol: port.protocol,
            appProtocol: port.appProtocol,
          })),
        },
      },
    },
  ],
};
