import {
  ENTITY_REF_ANNOTATION,
  fromStandards,
  podSecurityLabels,
  RESOURCES_FINALIZER,
  type Buildable,
} from '../kubernetes';
import type { Release } from '../release';
import { fillPattern, type PlatformStandards } from '../standards';
import type { ManifestKind } from './ManifestKind';

/**
 * What an Application must say about a workload in an environment: decided by
 * the standards alone, so that a review can compare.
 *
 * @public
 */
export interface ApplicationTarget {
  name: string;
  namespace: string;
  project: string;
  repoURL: string;
  targetRevision: string;
  path: string;
  destination: { name: string } | { server: string };
  destinationNamespace: string;
}

/**
 * Tells what the Application of a release says.
 *
 * @returns `undefined` when the standards have no such environment.
 *
 * @public
 */
export function applicationTarget(
  standards: PlatformStandards,
  ref: { team: string; workload: string; environment: string },
): ApplicationTarget | undefined {
  const environment = standards.environments.find(
    ({ name }) => name === ref.environment,
  );
  return (
    environment && {
      name: fillPattern(standards.argocd.application, ref),
      namespace: standards.argocd.namespace,
      project: fillPattern(environment.application.project, ref),
      repoURL: standards.repository.url,
      targetRevision: standards.repository.branch,
      path: fillPattern(standards.paths.manifests, ref),
      destination: environment.cluster,
      destinationNamespace: fillPattern(environment.namespace, ref),
    }
  );
}

function syncPolicy({
  environment,
  environmentKey,
  standards,
}: Release): Buildable {
  const { sync, prune, selfHeal, createNamespace } = environment.application;
  const key = `${environmentKey}.application`;
  const level = fromStandards(
    standards.security.podSecurity,
    'security.podSecurity',
  );
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
  render(release) {
    const { standards, environment, environmentKey, spec } = release;
    const target = applicationTarget(standards, {
      team: spec.owner,
      workload: spec.name,
      environment: environment.name,
    });
    if (!target) {
      return [];
    }
    const { cluster } = environment;
    return [
      {
        file: 'application',
        object: {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Application',
          metadata: {
            name: release.application,
            namespace: fromStandards(target.namespace, 'argocd.namespace'),
            labels: release.labels,
            annotations: {
              [ENTITY_REF_ANNOTATION]: release.name.map(
                name => `component:default/${name}`,
              ),
            },
            finalizers: environment.application.finalizer
              ? [RESOURCES_FINALIZER]
              : undefined,
          },
          spec: {
            project: fromStandards(
              target.project,
              `${environmentKey}.application.project`,
            ),
            source: {
              repoURL: fromStandards(target.repoURL, 'repository.url'),
              targetRevision: fromStandards(
                target.targetRevision,
                'repository.branch',
              ),
              path: fromStandards(target.path, 'paths.manifests'),
            },
            destination: {
              ...('name' in cluster
                ? {
                    name: fromStandards(
                      cluster.name,
                      `${environmentKey}.cluster.name`,
                    ),
                  }
                : {
                    server: fromStandards(
                      cluster.server,
                      `${environmentKey}.cluster.server`,
                    ),
                  }),
              namespace: release.namespace,
            },
            syncPolicy: syncPolicy(release),
          },
        },
      },
    ];
  },
};
