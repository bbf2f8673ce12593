import {
  CONFIG_DIGEST_ANNOTATION,
  fromStandards,
  restrictedPod,
  type Buildable,
  type BuildableObject,
} from '../kubernetes';
import { leastReplicas, type Release } from '../release';
import { configDigest, configFiles } from './config-map';
import { mainContainer } from './mainContainer';
import type { ManifestKind } from './ManifestKind';
import { secretRefs } from './secretRefs';

function podSpec(release: Release): BuildableObject {
  const { standards, environment, environmentKey, name } = release;
  return {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: fromStandards(
      environment.rollout.terminationGraceSeconds,
      `${environmentKey}.rollout.terminationGraceSeconds`,
    ),
    securityContext: restrictedPod(
      fromStandards(standards.security.runAsUser, 'security.runAsUser'),
    ),
    topologySpreadConstraints: spread(release),
    containers: [mainContainer(release)],
    volumes: volumes(release),
  };
}

function spread({ scale, environment, ...release }: Release): Buildable {
  if (environment.spread === 'none' || leastReplicas(scale) < 2) {
    return undefined;
  }
  const keys =
    environment.spread === 'zone'
      ? ['topology.kubernetes.io/zone', 'kubernetes.io/hostname']
      : ['kubernetes.io/hostname'];
  return keys.map(topologyKey => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: release.selector },
  }));
}

function volumes(release: Release): Buildable {
  const secretFiles = secretRefs(release).files;
  return [
    { name: 'tmp', emptyDir: {} },
    configFiles(release).length > 0
      ? {
          name: 'files',
          configMap: { name: release.name.map(name => `${name}-files`) },
        }
      : undefined,
    secretFiles.length > 0
      ? {
          name: 'secrets',
          secret: {
            secretName: release.name,
            items: secretFiles.map(({ key }) => ({ key, path: key })),
          },
        }
      : undefined,
  ];
}

/** @public */
export const deployment: ManifestKind = {
  id: 'deployment',
  group: 'apps',
  version: 'v1',
  kind: 'Deployment',
  area: 'manifests',
  description:
    'Runs the pods of the workload under the restricted Pod Security Standard. It has no number of replicas where an autoscaler decides.',
  appliesTo: () => true,
  render(release) {
    const { scale, environment, environmentKey, selector, labels } = release;
    const digest = configDigest(release);
    const rollout = `${environmentKey}.rollout`;
    return [
      {
        file: 'deployment',
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: release.metadata(),
          spec: {
            replicas: scale.type === 'fixed' ? scale.replicas : undefined,
            selector: { matchLabels: selector },
            strategy: {
              type: 'RollingUpdate',
              rollingUpdate: {
                maxUnavailable: fromStandards(
                  environment.rollout.maxUnavailable,
                  `${rollout}.maxUnavailable`,
                ),
                maxSurge: fromStandards(
                  environment.rollout.maxSurge,
                  `${rollout}.maxSurge`,
                ),
              },
            },
            template: {
              metadata: {
                labels,
                annotations:
                  digest === undefined
                    ? undefined
                    : { [CONFIG_DIGEST_ANNOTATION]: digest },
              },
              spec: podSpec(release),
            },
          },
        },
      },
    ];
  },
};
