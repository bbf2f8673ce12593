import {
  commonLabels,
  entityAnnotations,
  fromSpec,
  fromStandards,
  slipwayLabels,
  type Buildable,
} from '../kubernetes';
import type { Release } from '../release';
import type { WorkloadKind } from '../spec';
import type { ManifestKind } from './ManifestKind';

const COMPONENT_TYPES: Record<WorkloadKind, string> = {
  web: 'website',
  api: 'service',
};

/** Where the standards name no lifecycle for an environment. */
const DEFAULT_LIFECYCLE = 'experimental';

function tags({ language }: Release['spec']): Buildable {
  // https://backstage.io/docs/features/software-catalog/descriptor-format#tags-optional
  return language !== undefined &&
    /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/.test(language)
    ? [fromSpec(language, 'language')]
    : undefined;
}

function lifecycle({ standards, environment }: Release): Buildable {
  const lifecycles = standards.catalog.lifecycle;
  return Object.prototype.hasOwnProperty.call(lifecycles, environment.name)
    ? fromStandards(
        lifecycles[environment.name],
        `catalog.lifecycle.${environment.name}`,
      )
    : DEFAULT_LIFECYCLE;
}

function dependsOn({ dependencies = [] }: Release['spec']): Buildable {
  const refs = dependencies.flatMap((dependency, index) =>
    dependency.type === 'workload'
      ? [
          fromSpec(
            `component:default/${dependency.ref.split('/')[1]}`,
            `dependencies[${index}].ref`,
          ),
        ]
      : [],
  );
  return refs.length > 0 ? refs : undefined;
}

/** @public */
export const catalogInfo: ManifestKind = {
  id: 'catalog-info',
  group: 'backstage.io',
  version: 'v1alpha1',
  kind: 'Component',
  area: 'catalog',
  description:
    'The entity of the software catalog: owner, system, and the annotations by which the portal finds Applications and pods. One for all environments.',
  appliesTo: () => true,
  render(release) {
    const { spec, name, team } = release;
    return [
      {
        file: 'catalog-info',
        object: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name,
            description: fromSpec(spec.description, 'description'),
            annotations: {
              [entityAnnotations.workload]: name.map(
                text => `${spec.owner}/${text}`,
              ),
              [entityAnnotations.applications]: name.map(
                text =>
                  `${slipwayLabels.team}=${spec.owner},${slipwayLabels.workload}=${text}`,
              ),
              [entityAnnotations.kubernetesSelector]: name.map(
                text =>
                  `${commonLabels.name}=${text},${slipwayLabels.team}=${spec.owner}`,
              ),
            },
            tags: tags(spec),
          },
          spec: {
            type: fromSpec(COMPONENT_TYPES[spec.kind], 'kind'),
            lifecycle: lifecycle(release),
            owner: team.map(text => `group:default/${text}`),
            system: fromSpec(spec.system, 'system'),
            dependsOn: dependsOn(spec),
          },
        },
      },
    ];
  },
};
