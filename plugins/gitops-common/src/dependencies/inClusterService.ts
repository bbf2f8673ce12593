import {
  commonLabels,
  fromStandards,
  restrictedContainer,
  restrictedPod,
  type Buildable,
  type BuildableObject,
  type Sourced,
} from '../kubernetes';
import type { DocumentPath } from '../vocabulary';
import type { InClusterProvisioning } from './dataServiceProvisioning';
import type { DependencyParts, RequestingWorkload } from './DependencyKind';

/**
 * A data service in a pod of its own beside the workload.
 *
 * @public
 */
export interface InClusterService {
  workload: RequestingWorkload;
  provisioning: InClusterProvisioning;
  /** Path of the provisioning in the standards. */
  key: DocumentPath;
  /** Name of the dependency, for file names. */
  file: string;
  /** Name of all its objects. */
  name: Sourced<string>;
  /** What it is: `cache`, `database`. */
  component: string;
  port: { name: string; number: number };
  args?: Buildable;
  env?: BuildableObject[];
  readiness: BuildableObject;
  /** Where its data lies. */
  dataPath: string;
  /** Other folders that it writes to, by volume name. */
  scratch: Readonly<Record<string, string>>;
}

/**
 * The objects of a service in the cluster, hardened like a workload: a
 * StatefulSet of one pod with a headless Service, reachable from the workload's
 * pods only, and reaching nothing.
 *
 * @public
 */
export function inClusterService(
  service: InClusterService,
): DependencyParts['objects'] {
  const { workload, name, component, file, port } = service;
  const metadata = workload.metadata({ name, component });
  const selector = { [commonLabels.name]: name };
  return [
    { file: `${file}-stateful-set`, object: statefulSet(service) },
    {
      file: `${file}-service`,
      object: {
        apiVersion: 'v1',
        kind: 'Service',
        metadata,
        spec: {
          type: 'ClusterIP',
          clusterIP: 'None',
          selector,
          ports: [
            {
              name: port.name,
              port: port.number,
              targetPort: port.name,
              protocol: 'TCP',
            },
          ],
        },
      },
    },
    {
      file: `${file}-service-account`,
      object: {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata,
        automountServiceAccountToken: false,
      },
    },
    {
      file: `${file}-network-policy`,
      object: {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata,
        spec: {
          podSelector: { matchLabels: selector },
          policyTypes: ['Ingress', 'Egress'],
          ingress: [
            {
              from: [{ podSelector: { matchLabels: workload.selector } }],
              ports: [{ port: port.name, protocol: 'TCP' }],
            },
          ],
          egress: [],
        },
      },
    },
  ];
}

function statefulSet(service: InClusterService): BuildableObject {
  const { workload, name, component, provisioning, key } = service;
  const { labels, ...metadata } = workload.metadata({ name, component });
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { ...metadata, labels },
    spec: {
      replicas: 1,
      serviceName: name,
      selector: { matchLabels: { [commonLabels.name]: name } },
      template: { metadata: { labels }, spec: podSpec(service) },
      volumeClaimTemplates:
        provisioning.storage === undefined
          ? undefined
          : [
              {
                // Written out because the API server adds both, and Argo CD
                // would show a difference that never goes away.
                apiVersion: 'v1',
                kind: 'PersistentVolumeClaim',
                metadata: { name: 'data' },
                spec: {
                  accessModes: ['ReadWriteOnce'],
                  resources: {
                    requests: {
                      storage: fromStandards(
                        provisioning.storage,
                        `${key}.storage`,
                      ),
                    },
                  },
                },
              },
            ],
    },
  };
}

function podSpec(service: InClusterService): BuildableObject {
  const { name, provisioning, key, port, scratch, dataPath } = service;
  const memory = fromStandards(provisioning.memory, `${key}.memory`);
  const writable = { tmp: '/tmp', ...scratch };
  return {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: restrictedPod(
      fromStandards(provisioning.runAsUser, `${key}.runAsUser`),
    ),
    containers: [
      {
        name: service.component,
        image: fromStandards(provisioning.image, `${key}.image`),
        args: service.args,
        ports: [
          { name: port.name, containerPort: port.number, protocol: 'TCP' },
        ],
        env: service.env,
        resources: {
          requests: {
            cpu: fromStandards(provisioning.cpu, `${key}.cpu`),
            memory,
          },
          limits: { memory },
        },
        readinessProbe: service.readiness,
        livenessProbe: { tcpSocket: { port: port.name }, periodSeconds: 20 },
        securityContext: restrictedContainer(),
        volumeMounts: [
          { name: 'data', mountPath: dataPath },
          ...Object.entries(writable).map(([volume, mountPath]) => ({
            name: volume,
            mountPath,
          })),
        ],
      },
    ],
    volumes: [
      ...(provisioning.storage === undefined
        ? [{ name: 'data', emptyDir: {} }]
        : []),
      ...Object.keys(writable).map(volume => ({ name: volume, emptyDir: {} })),
    ],
  };
}
