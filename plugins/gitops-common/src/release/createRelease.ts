import {
  dependencyKinds,
  type DependencyKind,
  type DependencyParts,
  type RequestingWorkload,
} from '../dependencies';
import {
  commonLabels,
  fromSpec,
  fromStandards,
  slipwayLabels,
  type BuildableObject,
  type Sourced,
} from '../kubernetes';
import { formatPath } from '../path';
import type { WorkloadDependency, WorkloadSpec } from '../spec';
import { fillPattern, type PlatformStandards } from '../standards';
import { effectiveExposure } from './effectiveExposure';
import { effectiveImage } from './effectiveImage';
import { effectivePorts, mainPortOf } from './effectivePorts';
import { effectiveResources } from './effectiveResources';
import { effectiveScale } from './effectiveScale';
import type { Release, ReleaseNotice } from './Release';
import { SpecFields } from './specFields';

/**
 * Decides every value of a workload in one environment.
 *
 * @throws RangeError when the standards have no such environment.
 *
 * @public
 */
export function createRelease(options: {
  spec: WorkloadSpec;
  standards: PlatformStandards;
  environment: string;
}): Release {
  const { spec, standards } = options;
  const index = standards.environments.findIndex(
    ({ name }) => name === options.environment,
  );
  if (index === -1) {
    throw new RangeError(
      `Cannot render ${spec.owner}/${spec.name} for "${
        options.environment
      }": the standards have no such environment, only ${standards.environments
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }
  const environment = standards.environments[index];
  const environmentKey = `environments[${index}]`;
  const values = {
    team: spec.owner,
    workload: spec.name,
    environment: environment.name,
  };
  const fill = (pattern: string) => fillPattern(pattern, values);
  const fields = new SpecFields(spec, environment.name);
  const name = fromSpec(spec.name, 'name');
  const namespaceKey = `${environmentKey}.namespace`;
  const namespace = fromStandards(fill(environment.namespace), namespaceKey);
  const application = fromStandards(
    fill(standards.argocd.application),
    'argocd.application',
  );
  const image = effectiveImage(fields, standards);
  const labelsOf = (part: { name: Sourced<string>; component: string }) => ({
    ...Object.fromEntries(
      Object.entries(standards.labels.extra).map(([label, pattern]) => [
        label,
        fromStandards(fill(pattern), `labels.extra[${JSON.stringify(label)}]`),
      ]),
    ),
    [commonLabels.name]: part.name,
    // Argo CD, when it tracks by label, writes the Application's name here.
    [commonLabels.instance]: application,
    [commonLabels.component]: part.component,
    [commonLabels.partOf]: fromSpec(
      spec.system ?? spec.name,
      spec.system ? 'system' : 'name',
    ),
    [commonLabels.managedBy]: 'slipway',
    [slipwayLabels.team]: fromSpec(spec.owner, 'owner'),
    [slipwayLabels.workload]: name,
    [slipwayLabels.environment]: fromStandards(
      environment.name,
      `${environmentKey}.name`,
    ),
  });
  const labels: BuildableObject = {
    ...labelsOf({ name, component: spec.kind }),
    [commonLabels.component]: fromSpec(spec.kind, 'kind'),
    [commonLabels.version]: image.version,
  };
  const selector = { [commonLabels.name]: name };
  const namespaceOf = (ref: { team: string; workload: string }) =>
    fromStandards(
      fillPattern(environment.namespace, {
        ...ref,
        environment: environment.name,
      }),
      namespaceKey,
    );
  const { exposure, notices } = effectiveExposure(fields, environment, {
    environmentKey,
    fill,
  });
  const dependencies = renderDependencies(spec.dependencies ?? [], {
    standards,
    workload: {
      name,
      namespace,
      environment: environment.name,
      selector,
      secretStore: secretStoreOf(standards),
      metadata: part => ({
        name: part.name,
        namespace,
        labels: labelsOf(part),
      }),
      fill: (pattern, dependency) =>
        fillPattern(pattern, { ...values, name: dependency }),
      namespaceOf,
    },
  });
  const ports = effectivePorts(fields);
  return {
    spec,
    standards,
    environment,
    environmentKey,
    name,
    team: fromSpec(spec.owner, 'owner'),
    namespace,
    application,
    image: image.reference,
    ports,
    mainPort: mainPortOf(
      ports,
      fields.override.expose?.port ?? spec.expose?.port,
    ),
    scale: effectiveScale(fields, environment, environmentKey),
    resources: effectiveResources(fields, environment, environmentKey),
    variables: fields.variables(),
    exposure,
    dependencies: dependencies.parts,
    selector,
    labels,
    metadata: (extra = {}) => ({
      name: extra.name ?? name,
      namespace,
      labels,
      annotations: extra.annotations,
    }),
    namespaceOf,
    notices: [
      ...notices,
      ...dependencies.notices,
      ...egressNotices(spec),
      ...unknownEnvironments(spec, standards),
    ],
  };
}

function secretStoreOf({ secretStore }: PlatformStandards) {
  return {
    kind: fromStandards(secretStore.kind as string, 'secretStore.kind'),
    name: fromStandards(secretStore.name, 'secretStore.name'),
    refreshInterval: fromStandards(
      secretStore.refreshInterval,
      'secretStore.refreshInterval',
    ),
  };
}

function renderDependencies(
  entries: readonly WorkloadDependency[],
  options: {
    standards: PlatformStandards;
    workload: RequestingWorkload;
  },
): { parts: DependencyParts[]; notices: ReleaseNotice[] } {
  const { standards, workload } = options;
  const parts: DependencyParts[] = [];
  const notices: ReleaseNotice[] = [];
  entries.forEach((entry, index) => {
    const path = `dependencies[${index}]`;
    const part = renderDependency(entry, { path, standards, workload });
    if (part) {
      parts.push(part);
      notices.push(
        ...part.notices.map(notice => ({
          ...notice,
          about: 'network-policy',
          specPath: path,
        })),
      );
    } else {
      notices.push({
        rule: 'dependency-not-provided',
        severity: 'error',
        message: `The platform does not provide ${
          dependencyKinds[entry.type].title
        } in ${workload.environment}.`,
        remediation:
          'Remove the dependency, or ask the platform team to add it to the standards.',
        about: 'deployment',
        specPath: path,
      });
    }
  });
  return { parts, notices };
}

function renderDependency(
  entry: WorkloadDependency,
  options: {
    path: string;
    standards: PlatformStandards;
    workload: RequestingWorkload;
  },
): DependencyParts | undefined {
  const { path, standards, workload } = options;
  const kind: DependencyKind = dependencyKinds[entry.type];
  const provisioning =
    standards.dependencies[entry.type]?.[workload.environment];
  return (
    provisioning &&
    kind.render({
      entry,
      path,
      provisioning,
      key: formatPath(['dependencies', entry.type, workload.environment]),
      workload,
    })
  );
}

function egressNotices(spec: WorkloadSpec): ReleaseNotice[] {
  return (spec.network?.egressTo ?? []).map((egress, index) => ({
    rule: 'egress-opened',
    severity: 'info',
    message: `Egress to ${egress.cidr ?? 'all public addresses'} on port ${
      egress.port
    } is opened, for: ${egress.description}`,
    remediation: 'Nothing to do if the workload needs it.',
    about: 'network-policy',
    specPath: `network.egressTo[${index}]`,
  }));
}

function unknownEnvironments(
  { environments = {} }: WorkloadSpec,
  standards: PlatformStandards,
): ReleaseNotice[] {
  const names = standards.environments.map(({ name }) => name);
  return Object.keys(environments)
    .filter(environment => !names.includes(environment))
    .sort()
    .map(environment => ({
      rule: 'unknown-environment',
      severity: 'warning',
      message: `The spec has wishes for "${environment}", which is none of the environments.`,
      remediation: `Use one of: ${names.join(', ')}.`,
      about: 'deployment',
      specPath: formatPath(['environments', environment]),
    }));
}
