import {
  asList,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { timeOf } from '../cluster/identity';
import { programOf } from '../world/facts';
import type { PodFailure } from './PodFailure';

const PERIOD_MS = 10_000;

/** The readiness probe asks on a port on which the program does not listen. */
export const readinessProbe: PodFailure = ({
  container,
  world,
  startedAt,
  now,
}) => {
  const listens = programOf(world, asText(container.image) ?? '')?.listensOn;
  const asked = portOf(container);
  if (listens === undefined || asked === undefined || asked === listens) {
    return undefined;
  }
  const path = asText(get(container, 'readinessProbe', 'httpGet', 'path'));
  const address = `10.244.1.17:${asked}`;
  const refused = `dial tcp ${address}: connect: connection refused`;
  const count = Math.max(1, Math.floor((now - startedAt) / PERIOD_MS));
  return {
    reason: 'Running',
    state: { running: { startedAt: timeOf(startedAt) } },
    restarts: 0,
    health: { status: 'Progressing' },
    events: [
      {
        type: 'Warning',
        reason: 'Unhealthy',
        message: `Readiness probe failed: ${
          path === undefined
            ? refused
            : `Get "http://${address}${path}": ${refused}`
        }`,
        count,
        firstAt: startedAt,
        lastAt: startedAt + count * PERIOD_MS,
        component: 'kubelet',
      },
    ],
  };
};

/** Number of the port that the probe asks on, by name or as it is. */
function portOf(container: JsonObject): number | undefined {
  const probe = get(container, 'readinessProbe');
  const port: JsonValue | undefined =
    get(probe, 'httpGet', 'port') ??
    get(probe, 'tcpSocket', 'port') ??
    get(probe, 'grpc', 'port');
  const number =
    typeof port === 'string'
      ? get(
          asList(container.ports).find(item => get(item, 'name') === port),
          'containerPort',
        )
      : port;
  return typeof number === 'number' ? number : undefined;
}
