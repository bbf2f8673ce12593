import { dependencyKinds, type DependencyKind } from '../dependencies';
import { formatPath } from '../path';
import { looksLikeCredential, splitArgument } from '../problems';
import type { Problem } from '../vocabulary';
import type { WorkloadProbe, WorkloadSpec } from './workloadSpec';

type Exposure = NonNullable<WorkloadSpec['expose']>;

interface Entry {
  path: string;
  value: string;
}

/**
 * What is wrong between the fields of a spec that are each right by themselves.
 *
 * @public
 */
export function crossFieldProblems(spec: WorkloadSpec): Problem[] {
  const { ports = [], dependencies = [] } = spec;
  return [
    ...duplicates(
      ports.map(({ name }, index) => ({
        path: `ports[${index}].name`,
        value: name,
      })),
      'port name',
    ),
    ...duplicates(
      ports.map(({ port, protocol = 'TCP' }, index) => ({
        path: `ports[${index}].port`,
        value: `${port}/${protocol}`,
      })),
      'port',
    ),
    ...duplicates(
      dependencies.map((dependency, index) => ({
        path: `dependencies[${index}]`,
        value:
          dependency.type === 'workload'
            ? `workload ${dependency.ref}`
            : dependency.name ?? dependency.type,
      })),
      'dependency',
    ),
    ...duplicates(variables(spec), 'environment variable'),
    ...duplicates(mountedPaths(spec), 'file'),
    ...dependenciesOnItself(spec),
    ...undeclaredPorts(spec),
    ...exposedOverUdp(spec),
    ...credentials(spec),
  ];
}

function duplicates(entries: readonly Entry[], what: string): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, value } of entries) {
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, path);
    } else {
      problems.push({
        path,
        message: `The ${what} "${value}" is there already, at ${first}.`,
        remedy: 'Remove one of the two, or give it another name.',
      });
    }
  }
  return problems;
}

function variables(spec: WorkloadSpec): Entry[] {
  const literal = new Map<string, string>();
  for (const { path, value } of literals(spec)) {
    if (!literal.has(value)) {
      literal.set(value, path);
    }
  }
  return [
    ...[...literal].map(([value, path]) => ({ path, value })),
    ...(spec.secrets ?? []).flatMap((secret, index) =>
      'env' in secret
        ? [{ path: `secrets[${index}].env`, value: secret.env }]
        : [],
    ),
    ...(spec.dependencies ?? []).flatMap((dependency, index) => {
      const kind: DependencyKind = dependencyKinds[dependency.type];
      return kind.variablesOf(dependency).map(value => ({
        path: `dependencies[${index}].envPrefix`,
        value,
      }));
    }),
  ];
}

/** Names of literal variables, those of the environments among them. */
function literals({ env, environments = {} }: WorkloadSpec): Entry[] {
  return [
    ...Object.keys(env ?? {}).map(name => ({
      path: formatPath(['env', name]),
      value: name,
    })),
    ...Object.entries(environments).flatMap(([environment, override]) =>
      Object.keys(override.env ?? {}).map(name => ({
        path: formatPath(['environments', environment, 'env', name]),
        value: name,
      })),
    ),
  ];
}

function mountedPaths({ files = [], secrets = [] }: WorkloadSpec): Entry[] {
  return [
    ...files.map(({ path }, index) => ({
      path: `files[${index}].path`,
      value: path,
    })),
    ...secrets.flatMap((secret, index) =>
      'file' in secret
        ? [{ path: `secrets[${index}].file`, value: secret.file }]
        : [],
    ),
  ];
}

function dependenciesOnItself(spec: WorkloadSpec): Problem[] {
  return (spec.dependencies ?? []).flatMap((dependency, index) =>
    dependency.type === 'workload' &&
    dependency.ref === `${spec.owner}/${spec.name}`
      ? [
          {
            path: `dependencies[${index}].ref`,
            message: 'The workload depends on itself.',
            remedy: 'Name another workload, or remove the dependency.',
          },
        ]
      : [],
  );
}

function undeclaredPorts(spec: WorkloadSpec): Problem[] {
  const declared = spec.ports?.map(port => port.name) ?? ['http'];
  const uses: [path: string, name: string | undefined][] = [
    ['expose.port', spec.expose?.port],
    ...Object.entries(spec.environments ?? {}).map(
      ([environment, override]): [string, string | undefined] => [
        formatPath(['environments', environment, 'expose', 'port']),
        override.expose?.port,
      ],
    ),
    ...(['liveness', 'readiness', 'startup'] as const).map(
      (name): [string, string | undefined] =>
        portOf(spec.health?.[name], `health.${name}`),
    ),
  ];
  return uses.flatMap(([path, name]) =>
    name === undefined || declared.includes(name)
      ? []
      : [
          {
            path,
            message: `There is no port named "${name}".`,
            remedy: `Use one of the declared ports: ${declared.join(', ')}.`,
          },
        ],
  );
}

/** Gateways and Ingress controllers speak HTTP, which needs TCP. */
function exposedOverUdp(spec: WorkloadSpec): Problem[] {
  const { ports = [] } = spec;
  const isUdp = (name: string | undefined) =>
    name === undefined
      ? ports.length > 0 && ports.every(({ protocol }) => protocol === 'UDP')
      : ports.some(port => port.name === name && port.protocol === 'UDP');
  const exposures: [path: string, expose: Partial<Exposure> | undefined][] = [
    ['expose', spec.expose],
    ...Object.entries(spec.environments ?? {}).map(
      ([environment, override]): [string, Partial<Exposure> | undefined] => [
        formatPath(['environments', environment, 'expose']),
        override.expose,
      ],
    ),
  ];
  return exposures.flatMap(([path, expose]) =>
    expose &&
    expose.visibility !== 'none' &&
    isUdp(expose.port ?? spec.expose?.port)
      ? [
          {
            path: `${path}.port`,
            message: 'A port over UDP cannot be exposed by a host name.',
            remedy: 'Name a port over TCP, or do not expose the workload.',
          },
        ]
      : [],
  );
}

function portOf(
  probe: WorkloadProbe | undefined,
  path: string,
): [string, string | undefined] {
  if (probe === undefined || probe === 'none') {
    return [path, undefined];
  }
  if ('tcp' in probe) {
    return [`${path}.tcp`, probe.tcp];
  }
  if ('grpc' in probe) {
    return [`${path}.grpc`, probe.grpc];
  }
  return [`${path}.port`, 'http' in probe ? probe.port : undefined];
}

/** The message must not repeat the value. */
function credentials(spec: WorkloadSpec): Problem[] {
  const texts: { path: string; name?: string; text: string }[] = [
    ...Object.entries(spec.env ?? {}).map(([name, text]) => ({
      path: formatPath(['env', name]),
      name,
      text,
    })),
    ...Object.entries(spec.environments ?? {}).flatMap(
      ([environment, override]) =>
        Object.entries(override.env ?? {}).map(([name, text]) => ({
          path: formatPath(['environments', environment, 'env', name]),
          name,
          text,
        })),
    ),
    ...(['command', 'args'] as const).flatMap(key =>
      (spec[key] ?? []).map((text, index) => ({
        path: `${key}[${index}]`,
        ...splitArgument(text),
      })),
    ),
    ...(spec.files ?? []).map(({ content }, index) => ({
      path: `files[${index}].content`,
      text: content,
    })),
  ];
  return texts
    .filter(({ text, name }) => looksLikeCredential(text, name))
    .map(({ path }) => ({
      path,
      message: 'This looks like a credential, which must not be in Git.',
      remedy:
        'Keep it in the secret store and refer to it under "secrets"; change it if it was in use.',
    }));
}
