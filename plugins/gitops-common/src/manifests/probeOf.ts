import {
  fromRenderer,
  fromSpec,
  fromStandards,
  type Buildable,
  type Sourced,
} from '../kubernetes';
import type { Release } from '../release';
import type { WorkloadProbe } from '../spec';

/**
 * The three questions that the kubelet asks a container.
 *
 * @public
 */
export type ProbeName = 'liveness' | 'readiness' | 'startup';

/** Five minutes at the usual period: a slow start is not a failure. */
const STARTUP_FAILURES = 30;

/**
 * A probe of the workload's container. Readiness asks for an open port where
 * the spec says nothing; liveness and startup are there only when it says
 * something, since a liveness probe that is guessed restarts healthy pods.
 *
 * @public
 */
export function probeOf(release: Release, name: ProbeName): Buildable {
  const path = `health.${name}`;
  const probe = release.spec.health?.[name];
  if (probe === 'none') {
    return fromSpec(undefined, path);
  }
  if (probe === undefined) {
    return name === 'readiness' && release.mainPort.protocol.value === 'TCP'
      ? {
          tcpSocket: { port: release.mainPort.name },
          ...timing(release, {}, { name, path }),
        }
      : fromSpec(undefined, path);
  }
  return {
    ...question(release, probe, path),
    ...timing(release, probe, { name, path }),
  };
}

type Asked = Exclude<WorkloadProbe, 'none'>;

function question(
  release: Release,
  probe: Asked,
  path: string,
): Record<string, Buildable> {
  if ('http' in probe) {
    return {
      httpGet: {
        path: fromSpec(probe.http, `${path}.http`),
        port:
          probe.port === undefined
            ? release.mainPort.name
            : fromSpec(probe.port, `${path}.port`),
      },
    };
  }
  if ('tcp' in probe) {
    return { tcpSocket: { port: fromSpec(probe.tcp, `${path}.tcp`) } };
  }
  if ('grpc' in probe) {
    const port = release.ports.find(({ name }) => name.value === probe.grpc);
    return {
      // Other than the rest, a gRPC probe takes no port by name.
      grpc: { port: port?.number ?? release.mainPort.number },
    };
  }
  return { exec: { command: fromSpec(probe.exec, `${path}.exec`) } };
}

function timing(
  release: Release,
  probe: Pick<Asked, 'delay' | 'period' | 'timeout' | 'failures'>,
  { name, path }: { name: ProbeName; path: string },
): Record<string, Buildable> {
  const { health } = release.standards;
  const said = (
    field: 'period' | 'timeout' | 'failures',
    standard: Sourced<number>,
  ) =>
    probe[field] === undefined
      ? standard
      : fromSpec(probe[field], `${path}.${field}`);
  return {
    initialDelaySeconds: fromSpec(probe.delay, `${path}.delay`),
    periodSeconds: said(
      'period',
      fromStandards(health.period, 'health.period'),
    ),
    timeoutSeconds: said(
      'timeout',
      fromStandards(health.timeout, 'health.timeout'),
    ),
    failureThreshold: said(
      'failures',
      name === 'startup'
        ? fromRenderer(STARTUP_FAILURES)
        : fromStandards(health.failures, 'health.failures'),
    ),
  };
}
