import { fromStandards } from '../kubernetes';
import type { ManifestKind } from './ManifestKind';
import { servicePort } from './service';

/** @public */
export const httpRoute: ManifestKind = {
  id: 'http-route',
  group: 'gateway.networking.k8s.io',
  version: 'v1',
  kind: 'HTTPRoute',
  area: 'manifests',
  description:
    'Leads requests for a host name from a Gateway to the Service, where the standards expose through the Gateway API.',
  appliesTo: ({ exposure }) => exposure?.via === 'gateway',
  render(release) {
    const { exposure, name, mainPort } = release;
    const gateway = exposure?.door.gateway;
    if (!exposure || !gateway) {
      return [];
    }
    const key = `${exposure.doorKey}.gateway`;
    return [
      {
        file: 'http-route',
        object: {
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'HTTPRoute',
          metadata: release.metadata(),
          spec: {
            parentRefs: [
              {
                name: fromStandards(gateway.name, `${key}.name`),
                namespace: fromStandards(gateway.namespace, `${key}.namespace`),
                sectionName: fromStandards(
                  gateway.sectionName,
                  `${key}.sectionName`,
                ),
              },
            ],
            hostnames: [exposure.host],
            rules: [
              {
                matches: [
                  { path: { type: 'PathPrefix', value: exposure.path } },
                ],
                backendRefs: [{ name, port: servicePort(release, mainPort) }],
              },
            ],
          },
        },
      },
    ];
  },
};
