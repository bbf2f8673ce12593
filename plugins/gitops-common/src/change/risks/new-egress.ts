import { asList, asText, get, type JsonObject } from '../../kubernetes';
import type { Risk } from './Risk';

/** Destinations outside of the cluster, in words. */
function destinationsOf(policy: JsonObject | undefined): string[] {
  return asList(get(policy, 'spec', 'egress')).flatMap(rule => {
    const peers = asList(get(rule, 'to'));
    const places =
      peers.length === 0
        ? ['everywhere']
        : peers.flatMap(peer => {
            const cidr = asText(get(peer, 'ipBlock', 'cidr'));
            if (cidr === undefined) {
              return [];
            }
            const isPublic =
              /^(0\.0\.0\.0|::)\/0$/.test(cidr) &&
              asList(get(peer, 'ipBlock', 'except')).length > 0;
            return [isPublic ? 'all public addresses' : cidr];
          });
    const ports = asList(get(rule, 'ports')).map(
      port => `${get(port, 'protocol') ?? 'TCP'} port ${get(port, 'port')}`,
    );
    return places.flatMap(place =>
      (ports.length === 0 ? ['every port'] : ports).map(
        port => `${place} on ${port}`,
      ),
    );
  });
}

/** @public */
export const newEgress: Risk = {
  id: 'new-egress',
  title: 'New way out',
  description:
    'A NetworkPolicy lets pods reach addresses outside of the cluster that they could not reach before.',
  check: ({ objects }) => {
    const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
    const before = new Set(
      policies.flatMap(policy => destinationsOf(policy.before)),
    );
    const added = new Set(
      policies
        .flatMap(policy => destinationsOf(policy.after))
        .filter(destination => !before.has(destination)),
    );
    return [...added].map(
      destination => `The workload may reach ${destination}.`,
    );
  },
};
