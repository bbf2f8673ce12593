import {
  ENTITY_REF_ANNOTATION,
  fromStandards,
  podSecurityLabels,
  RESOURCES_FINALIZER,
  type BuildableObject,
} from '../kubernetes';
import {
  fillPattern,
  type EnvironmentStandards,
  type PlatformStandards,
} from '../standards';
import type { DocumentPath } from '../vocabulary';
import type { ManifestKind } from './ManifestKind';

/**
 * What the standards alone decide about the Application of a release: all of it
 * but labels and annotations. A review compares with it.
 *
 * @returns `undefined` when the standards have no such environment.
 *
 * @public
 */
export function applicationTarget(
  standards: PlatformStandards,
  ref: { team: string; workload: string; environment: string },
): { metadata: BuildableObject; spec: BuildableObject } | undefined {
  const index = standards.environments.findIndex(
    ({ name }) => name === ref.environment,
  );
  if (index === -1) {
    return undefined;
  }
  const environment = standards.environments[index];
  const key = `environments[${index}]`;
  return {
    metadata: {
      name: fromStandards(
        fillPattern(standards.argocd.application, ref),
        'argocd.application',
      ),
      namespace: fromStandards(standards.argocd.namespace, 'argocd.namespace'),
      finalizers: environment.application.finalizer
        ? [RESOURCES_FINALIZER]
        : undefined,
    },
    spec: {
      project: fromStandards(
        fillPattern(environment.application.project, ref),
        `${key}.application.project`,
      ),
      source: {
        repoURL: fromStandards(standards.repository.url, 'repository.url'),
        targetRevision: fromStandards(
          standards.repository.branch,
          'repository.branch',
        ),
        path: fromStandards(
          fillPattern(standards.paths.manifests, ref),
          'paths.manifests',
        ),
      },
      destination: {
        ...destinationCluster(environment, `${key}.cluster`),
        namespace: fromStandards(
          fillPattern(environment.namespace, ref),
          `${key}.namespace`,
        ),
      },
      syncPolicy: syncPolicy(standards, environment, `${key}.application`),
    },
  };
}

function destinationCluster(
  { cluster }: EnvironmentStandards,
  key: DocumentPath,
): BuildableObject {
  return 'name' in cluster
    ? { name: fromStandards(cluster.name, `${key}.name`) }
    : { server: fromStandards(cluster.server, `${key}.server`) };
}

function syncPolicy(
  { security }: PlatformStandards,
  { application: settings }: EnvironmentStandards,
  key: DocumentPath,
): BuildableObject {
  const { sync, prune, selfHeal, createNamespace } = settings;
  const level = fromStandards(security.podSecurity, 'security.podSecurity');
  return {
    automated:
      sync === 'automated'
        ? {
            prune: fromStandards(prune, `${key}.prune`),
            selfHeal: fromStandards(selfHeal, `${key}.selfHeal`),
          }
        : undefined,
    managedNamespaceMetadata: createNamespace
      ? {
          labels: {
            [podSecurityLabels.enforce]: level,
            [podSecurityLabels.audit]: level,
            [podSecurityLabels.warn]: level,
          },
        }
      : undefined,
    syncOptions: createNamespace ? ['CreateNamespace=true'] : undefined,
  };
}

/** @public */
export const application: ManifestKind = {
  id: 'application',
  group: 'argoproj.io',
  version: 'v1alpha1',
  kind: 'Application',
  area: 'application',
  description:
    'Tells Argo CD which folder to apply where, and how eagerly. Project, destination, repository and path come from the standards alone.',
  appliesTo: () => true,
  render({ standards, environment, spec, name, labels }) {
    const target = applicationTarget(standards, {
      team: spec.owner,
      workload: spec.name,
      environment: environment.name,
    });
    if (!target) {
      return [];
    }
    const { finalizers, ...identity } = target.metadata;
    return [
      {
        file: 'application',
        object: {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Application',
          metadata: {
            ...identity,
            labels,
            annotations: {
              [ENTITY_REF_ANNOTATION]: name.map(
                workload => `component:default/${workload}`,
              ),
            },
            finalizers,
          },
          spec: target.spec,
        },
      },
    ];
  },
};
