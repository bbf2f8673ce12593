import { asList, asText, get, type JsonObject } from '../../kubernetes';
import type { EnvironmentStandards } from '../../standards';
import type { Risk } from './Risk';

/** Hosts under which an object takes requests from the internet. */
function publicHostsOf(
  object: JsonObject | undefined,
  environment: EnvironmentStandards | undefined,
): string[] {
  const door = environment?.exposure.public;
  if (!door || !object) {
    return [];
  }
  if (object.kind === 'Ingress') {
    return door.ingressClass !== undefined &&
      get(object, 'spec', 'ingressClassName') === door.ingressClass
      ? asList(get(object, 'spec', 'rules')).map(
          rule => asText(get(rule, 'host')) ?? 'every host name',
        )
      : [];
  }
  const { gateway } = door;
  const isPublic = asList(get(object, 'spec', 'parentRefs')).some(
    parent =>
      gateway !== undefined &&
      get(parent, 'name') === gateway.name &&
      get(parent, 'namespace') === gateway.namespace,
  );
  const hosts = asList(get(object, 'spec', 'hostnames')).map(String);
  if (!isPublic) {
    return [];
  }
  return hosts.length > 0 ? hosts : ['every host name'];
}

/** @public */
export const publicExposure: Risk = {
  id: 'public-exposure',
  title: 'Public',
  description:
    'The workload becomes reachable from the internet, or under another name than before.',
  check: ({ objects, environment }) => {
    const routes = objects.filter(
      ({ kind }) => kind === 'Ingress' || kind.endsWith('Route'),
    );
    const before = new Set(
      routes.flatMap(route => publicHostsOf(route.before, environment)),
    );
    return routes
      .flatMap(route => publicHostsOf(route.after, environment))
      .filter(host => !before.has(host))
      .map(
        host => `The workload becomes reachable from the internet at ${host}.`,
      );
  },
};
