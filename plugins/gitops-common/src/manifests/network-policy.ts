import {
  commonLabels,
  fromSpec,
  fromStandards,
  NAMESPACE_NAME_LABEL,
  type BuildableObject,
} from '../kubernetes';
import type { Release } from '../release';
import type { ManifestKind } from './ManifestKind';

function ingress(release: Release): BuildableObject[] {
  const { exposure, mainPort, ports, spec } = release;
  return [
    ...(exposure
      ? [
          {
            from: [
              {
                namespaceSelector: {
                  matchLabels: {
                    [NAMESPACE_NAME_LABEL]: fromStandards(
                      exposure.door.fromNamespace,
                      `${exposure.doorKey}.fromNamespace`,
                    ),
                  },
                },
              },
            ],
            ports: [{ port: mainPort.number, protocol: mainPort.protocol }],
          },
        ]
      : []),
    ...(spec.network?.ingressFrom ?? []).map((source, index) => {
      const [team, workload] = source.workload.split('/');
      return {
        from: [
          {
            namespaceSelector: {
              matchLabels: {
                [NAMESPACE_NAME_LABEL]: release.namespaceOf({ team, workload }),
              },
            },
            podSelector: {
              matchLabels: {
                [commonLabels.name]: fromSpec(
                  workload,
                  `network.ingressFrom[${index}].workload`,
                ),
              },
            },
          },
        ],
        ports: ports.map(({ number, protocol }) => ({
          port: number,
          protocol,
        })),
      };
    }),
  ];
}

function dns({ standards }: Release): BuildableObject {
  const { namespace, labels } = standards.network.dns;
  return {
    to: [
      {
        namespaceSelector: {
          matchLabels: {
            [NAMESPACE_NAME_LABEL]: fromStandards(
              namespace,
              'network.dns.namespace',
            ),
          },
        },
        podSelector: {
          matchLabels: fromStandards(labels, 'network.dns.labels'),
        },
      },
    ],
    ports: [
      { port: 53, protocol: 'UDP' },
      { port: 53, protocol: 'TCP' },
    ],
  };
}

function declaredEgress({ spec, standards }: Release): BuildableObject[] {
  return (spec.network?.egressTo ?? []).map((egress, index) => {
    const path = `network.egressTo[${index}]`;
    return {
      to:
        egress.cidr === undefined
          ? publicAddresses(standards.network.privateRanges)
          : [{ ipBlock: { cidr: fromSpec(egress.cidr, `${path}.cidr`) } }],
      ports: [{ port: fromSpec(egress.port, `${path}.port`), protocol: 'TCP' }],
    };
  });
}

/** An exception must lie in its block, so each family has its own. */
function publicAddresses(privateRanges: readonly string[]): BuildableObject[] {
  const except = (isFamily: (cidr: string) => boolean) =>
    privateRanges.flatMap((cidr, index) =>
      isFamily(cidr)
        ? [fromStandards(cidr, `network.privateRanges[${index}]`)]
        : [],
    );
  return [
    {
      ipBlock: {
        cidr: '0.0.0.0/0',
        except: except(cidr => !cidr.includes(':')),
      },
    },
    { ipBlock: { cidr: '::/0', except: except(cidr => cidr.includes(':')) } },
  ];
}

/** @public */
export const networkPolicy: ManifestKind = {
  id: 'network-policy',
  group: 'networking.k8s.io',
  version: 'v1',
  kind: 'NetworkPolicy',
  area: 'manifests',
  description:
    'Closes the pods in both directions, except for DNS, what the workload depends on, its entry, and the workloads that it names.',
  appliesTo: () => true,
  render: release => [
    {
      file: 'network-policy',
      object: {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: release.metadata(),
        spec: {
          podSelector: { matchLabels: release.selector },
          policyTypes: ['Ingress', 'Egress'],
          ingress: ingress(release),
          egress: [
            dns(release),
            ...release.dependencies.flatMap(({ egress }) => egress),
            ...declaredEgress(release),
          ],
        },
      },
    },
  ],
};
