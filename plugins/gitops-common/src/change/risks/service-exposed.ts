import { asList, asText, get, type JsonObject } from '../../kubernetes';
import type { Risk } from './Risk';

/** Ways into a Service from outside of the cluster, in words. */
function waysInto(service: JsonObject | undefined): string[] {
  const type = asText(get(service, 'spec', 'type'));
  return [
    ...(type === 'LoadBalancer'
      ? ['gets a load balancer with an address of its own']
      : []),
    ...(type === 'NodePort' ? ['is reached by a port of every node'] : []),
    ...asList(get(service, 'spec', 'externalIPs')).map(
      address => `is reached by the address ${String(address)}`,
    ),
  ];
}

/** @public */
export const serviceExposed: Risk = {
  id: 'service-exposed',
  title: 'Reached past the gateway',
  description:
    'A Service becomes reachable from outside of the cluster by itself: what gateways and ingresses check is passed by.',
  check: ({ objects }) =>
    objects
      .filter(({ kind }) => kind === 'Service')
      .flatMap(({ name, before, after }) => {
        const old = waysInto(before);
        return waysInto(after)
          .filter(way => !old.includes(way))
          .map(way => `The Service "${name}" ${way}.`);
      }),
};
