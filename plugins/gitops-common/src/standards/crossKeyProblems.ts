import { dependencyKinds } from '../dependencies';
import { quantityOf } from '../kubernetes';
import { formatPath } from '../path';
import type { Problem } from '../vocabulary';
import { locate } from './locate';
import type {
  EnvironmentStandards,
  PlatformStandards,
} from './platformStandards';
import { releasePaths } from './releasePaths';

/**
 * What is wrong between the keys of standards that are each right by themselves.
 *
 * @public
 */
export function crossKeyProblems(standards: PlatformStandards): Problem[] {
  const problems = [
    ...standards.environments.flatMap((environment, index) =>
      environmentProblems(environment, `environments[${index}]`),
    ),
    ...repeatedNames(standards),
    ...unknownEnvironments(standards),
    ...requiredPlaceholders(standards),
  ];
  // Paths can only be tried out when they have their placeholders.
  return problems.length > 0 ? problems : ambiguousPaths(standards);
}

function repeatedNames({ environments }: PlatformStandards): Problem[] {
  const names = environments.map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            path: `environments[${index}].name`,
            message: `The environment "${name}" is there twice.`,
            remedy: 'Give every environment a name of its own.',
          },
        ],
  );
}

function environmentProblems(
  environment: EnvironmentStandards,
  path: string,
): Problem[] {
  return [
    ...doorProblems(environment, `${path}.exposure`),
    ...syncProblems(environment, `${path}.application`),
    ...rolloutProblems(environment, `${path}.rollout`),
    ...sizeProblems(environment, `${path}.sizes`),
  ];
}

function doorProblems(
  { name, exposure }: EnvironmentStandards,
  path: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const door of ['internal', 'public'] as const) {
    const settings = exposure[door];
    if (settings && exposure.via === 'gateway' && !settings.gateway) {
      problems.push({
        path: `${path}.${door}.gateway`,
        message: `"${name}" exposes through a Gateway and names none for ${door} requests.`,
        remedy: 'Give name and namespace of the Gateway.',
      });
    }
    if (settings && exposure.via === 'ingress' && !settings.ingressClass) {
      problems.push({
        path: `${path}.${door}.ingressClass`,
        message: `"${name}" exposes through Ingress and names no class for ${door} requests.`,
        remedy: 'Give the name of the IngressClass.',
      });
    }
  }
  if (exposure.default === 'public' && !exposure.public) {
    problems.push({
      path: `${path}.default`,
      message: `"${name}" exposes workloads to the public and has no public entry.`,
      remedy: 'Give "public", or another default.',
    });
  }
  const { mode, clusterIssuer } = exposure.tls;
  if (mode === 'cert-manager' && clusterIssuer === undefined) {
    problems.push({
      path: `${path}.tls.clusterIssuer`,
      message: 'Certificates come from cert-manager and no issuer is named.',
      remedy: 'Give the name of the ClusterIssuer.',
    });
  }
  return problems;
}

function syncProblems(
  { application }: EnvironmentStandards,
  path: string,
): Problem[] {
  return application.sync === 'manual'
    ? (['prune', 'selfHeal'] as const)
        .filter(key => application[key])
        .map(key => ({
          path: `${path}.${key}`,
          message: `"${key}" is for automated sync, and this environment syncs by hand.`,
          remedy: `Set "${key}" to false, or "sync" to automated.`,
        }))
    : [];
}

function rolloutProblems(
  { rollout }: EnvironmentStandards,
  path: string,
): Problem[] {
  const { preStopSeconds, terminationGraceSeconds } = rollout;
  const isZero = (amount: number | string) =>
    amount === 0 || /^0+%$/.test(String(amount));
  return [
    ...(preStopSeconds >= terminationGraceSeconds
      ? [
          {
            path: `${path}.preStopSeconds`,
            message: `The wait before the stop (${preStopSeconds} s) uses up the whole grace period (${terminationGraceSeconds} s).`,
            remedy: 'Give preStopSeconds less than terminationGraceSeconds.',
          },
        ]
      : []),
    ...(isZero(rollout.maxUnavailable) && isZero(rollout.maxSurge)
      ? [
          {
            path: `${path}.maxSurge`,
            message:
              'No pod may be missing and none may be added, so no update can begin.',
            remedy: 'Give maxSurge or maxUnavailable at least 1.',
          },
        ]
      : []),
  ];
}

function sizeProblems(
  { sizes }: EnvironmentStandards,
  path: string,
): Problem[] {
  return Object.entries(sizes).flatMap(([size, amounts]) =>
    (
      [
        ['memory', 'memoryLimit'],
        ['cpu', 'cpuLimit'],
      ] as const
    ).flatMap(([request, limit]) => {
      const most = quantityOf(amounts[limit]);
      return most !== undefined && most < (quantityOf(amounts[request]) ?? 0)
        ? [
            {
              path: `${path}.${size}.${limit}`,
              message: `The ${limit} of the size "${size}" is below its ${request}.`,
              remedy: `Give ${limit} at least the value of ${request}.`,
            },
          ]
        : [];
    }),
  );
}

function unknownEnvironments(standards: PlatformStandards): Problem[] {
  const names = standards.environments.map(({ name }) => name);
  const places: [path: string[], environments: string[]][] = [
    [['catalog', 'lifecycle'], Object.keys(standards.catalog.lifecycle)],
    ...(Object.keys(dependencyKinds) as (keyof typeof dependencyKinds)[]).map(
      (type): [string[], string[]] => [
        ['dependencies', type],
        Object.keys(standards.dependencies[type] ?? {}),
      ],
    ),
  ];
  return places.flatMap(([path, environments]) =>
    environments
      .filter(environment => !names.includes(environment))
      .map(environment => ({
        path: formatPath([...path, environment]),
        message: `There is no environment "${environment}".`,
        remedy: `Use one of: ${names.join(', ')}.`,
      })),
  );
}

const PER_ENVIRONMENT = ['spec', 'lock', 'application', 'manifests'] as const;
const PER_WORKLOAD = ['catalog', 'waivers'] as const;

function requiredPlaceholders({ paths }: PlatformStandards): Problem[] {
  return [
    ...PER_ENVIRONMENT.flatMap(key =>
      missing(paths[key], key, ['team', 'workload', 'environment']),
    ),
    ...PER_WORKLOAD.flatMap(key => [
      ...missing(paths[key], key, ['team', 'workload']),
      ...(paths[key].includes('{environment}')
        ? [
            {
              path: `paths.${key}`,
              message: 'This file is one for all environments.',
              remedy: 'Remove {environment} from the template.',
            },
          ]
        : []),
    ]),
  ];
}

function missing(
  template: string,
  key: string,
  placeholders: readonly string[],
): Problem[] {
  return placeholders
    .filter(placeholder => !template.includes(`{${placeholder}}`))
    .map(placeholder => ({
      path: `paths.${key}`,
      message: `The template has no {${placeholder}}, so two releases would share the path.`,
      remedy: `Put {${placeholder}} into it.`,
    }));
}

/** Tries the templates out: what is at a path must be told from the path alone. */
function ambiguousPaths(standards: PlatformStandards): Problem[] {
  const ref = {
    team: 'some-team',
    workload: 'some-workload',
    environment: standards.environments[0].name,
  };
  const paths = releasePaths(standards, ref);
  const samples = {
    ...paths,
    manifests: `${paths.manifests}/deployment.yaml`,
  };
  return ([...PER_ENVIRONMENT, 'catalog'] as const).flatMap(area => {
    const found = locate(samples[area], standards);
    return found.area === area
      ? []
      : [
          {
            path: `paths.${area}`,
            message: `A path of this template (${samples[area]}) cannot be told from one of "${found.area}".`,
            remedy: 'Give the two templates different folders or endings.',
          },
        ];
  });
}
