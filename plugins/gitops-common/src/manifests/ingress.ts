import {
  CLUSTER_ISSUER_ANNOTATION,
  fromStandards,
  type Buildable,
} from '../kubernetes';
import type { EffectiveExposure, Release } from '../release';
import type { ManifestKind } from './ManifestKind';

function annotations({ environment, environmentKey }: Release): Buildable {
  const { mode, clusterIssuer } = environment.exposure.tls;
  return mode === 'cert-manager'
    ? {
        [CLUSTER_ISSUER_ANNOTATION]: fromStandards(
          clusterIssuer,
          `${environmentKey}.exposure.tls.clusterIssuer`,
        ),
      }
    : undefined;
}

function tls(release: Release, exposure: EffectiveExposure): Buildable {
  if (!exposure.tls.value) {
    return undefined;
  }
  const issued = release.environment.exposure.tls.mode === 'cert-manager';
  return [
    {
      hosts: [exposure.host],
      // Without one the controller takes its own certificate.
      secretName: issued ? release.name.map(name => `${name}-tls`) : undefined,
    },
  ];
}

/** @public */
export const ingress: ManifestKind = {
  id: 'ingress',
  group: 'networking.k8s.io',
  version: 'v1',
  kind: 'Ingress',
  area: 'manifests',
  description:
    'Leads requests for a host name from an Ingress controller to the Service, where the standards expose through Ingress.',
  appliesTo: ({ exposure }) => exposure?.via === 'ingress',
  render(release) {
    const { exposure, name, mainPort } = release;
    if (!exposure) {
      return [];
    }
    return [
      {
        file: 'ingress',
        object: {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'Ingress',
          metadata: release.metadata({
            annotations: exposure.tls.value ? annotations(release) : undefined,
          }),
          spec: {
            ingressClassName: fromStandards(
              exposure.door.ingressClass,
              `${exposure.doorKey}.ingressClass`,
            ),
            tls: tls(release, exposure),
            rules: [
              {
                host: exposure.host,
                http: {
                  paths: [
                    {
                      path: exposure.path,
                      pathType: 'Prefix',
                      backend: {
                        service: { name, port: { name: mainPort.name } },
                      },
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    ];
  },
};
