import { fromRenderer, fromSpec, type Sourced } from '../kubernetes';
import type { WorkloadPort } from '../spec';
import type { SpecFields } from './specFields';

/**
 * A port of the workload's container with its port of the Service.
 *
 * @public
 */
export interface EffectivePort {
  name: Sourced<string>;
  number: Sourced<number>;
  protocol: Sourced<'TCP' | 'UDP'>;
  appProtocol: Sourced<string | undefined>;
}

/** Where a workload listens that names no port: high enough for a user without rights. */
const DEFAULT_PORT = 8080;

/**
 * The ports of a workload; one named "http" where the spec has none.
 *
 * @public
 */
export function effectivePorts(fields: SpecFields): EffectivePort[] {
  const { ports } = fields.spec;
  if (!ports) {
    return [
      {
        name: fromRenderer('http'),
        number: fromRenderer(DEFAULT_PORT),
        protocol: fromRenderer('TCP'),
        appProtocol: fromRenderer(undefined),
      },
    ];
  }
  return ports.map((port, index) => effectivePort(port, `ports[${index}]`));
}

function effectivePort(port: WorkloadPort, path: string): EffectivePort {
  return {
    name: fromSpec(port.name, `${path}.name`),
    number: fromSpec(port.port, `${path}.port`),
    protocol: port.protocol
      ? fromSpec(port.protocol, `${path}.protocol`)
      : fromRenderer('TCP'),
    appProtocol: fromSpec(port.appProtocol, `${path}.appProtocol`),
  };
}

/**
 * The port that requests go to: the exposed one, else "http", else the first
 * over TCP.
 *
 * @public
 */
export function mainPortOf(
  ports: readonly EffectivePort[],
  exposed: string | undefined,
): EffectivePort {
  const byName = (name: string) => ports.find(port => port.name.value === name);
  return (
    (exposed === undefined ? undefined : byName(exposed)) ??
    byName('http') ??
    ports.find(port => port.protocol.value === 'TCP') ??
    ports[0]
  );
}
