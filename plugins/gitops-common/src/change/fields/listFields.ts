import type { EnvironmentOverride, WorkloadSpec } from '../../spec';
import { formatPath } from '../../path';
import type { DocumentPath } from '../../vocabulary';

/**
 * A field of a spec as a person thinks of it: what is changed, shown and
 * promoted as one.
 *
 * @public
 */
export interface SpecField {
  path: DocumentPath;
  /** Plain words, such as `Replicas in prod`. */
  label: string;
  value: unknown;
}

const FIRST = {
  name: 'Name',
  kind: 'Kind',
  owner: 'Team',
  system: 'System',
  description: 'Description',
  language: 'Language',
  image: 'Image',
  dependencies: 'Dependencies',
} as const;

const EXPOSE = {
  visibility: 'Reached by',
  host: 'Host name',
  path: 'Path',
  port: 'Exposed port',
  tls: 'TLS',
  via: 'Exposed through',
} as const;

const HEALTH = {
  liveness: 'Liveness check',
  readiness: 'Readiness check',
  startup: 'Startup check',
} as const;

const RESOURCES = {
  size: 'Size',
  cpu: 'CPU request',
  cpuLimit: 'CPU limit',
  memory: 'Memory request',
  memoryLimit: 'Memory limit',
} as const;

const LAST = {
  secrets: 'Secrets',
  command: 'Command',
  args: 'Arguments',
  files: 'Files',
} as const;

const NETWORK = {
  ingressFrom: 'Requests let in from',
  egressTo: 'Requests let out to',
} as const;

/**
 * The fields that a spec has, in the order of the form. What only makes sense
 * together is one field: an image, a scale, a list.
 *
 * @public
 */
export function listFields(spec: WorkloadSpec): SpecField[] {
  return [
    ...labelled(spec, FIRST),
    ...labelled(spec.expose, EXPOSE, ['expose']),
    ...labelled(spec, { scale: 'Replicas', ports: 'Ports' }),
    ...labelled(spec.health, HEALTH, ['health']),
    ...labelled(spec.resources, RESOURCES, ['resources']),
    ...variables(spec.env, []),
    ...labelled(spec, LAST),
    ...labelled(spec.network, NETWORK, ['network']),
    ...Object.entries(spec.environments ?? {}).flatMap(([name, override]) =>
      overrideFields(name, override),
    ),
  ];
}

function overrideFields(
  environment: string,
  override: EnvironmentOverride,
): SpecField[] {
  const at = ['environments', environment];
  return [
    ...labelled(override, { image: 'Image' }, at),
    ...labelled(override.expose, EXPOSE, [...at, 'expose']),
    ...labelled(override, { scale: 'Replicas' }, at),
    ...labelled(override.resources, RESOURCES, [...at, 'resources']),
    ...variables(override.env, at),
  ].map(field => ({ ...field, label: `${field.label} in ${environment}` }));
}

function labelled(
  section: object | undefined,
  labels: Readonly<Record<string, string>>,
  at: readonly string[] = [],
): SpecField[] {
  const values: Readonly<Record<string, unknown>> = { ...section };
  return Object.keys(labels)
    .filter(key => values[key] !== undefined)
    .map(key => ({
      path: formatPath([...at, key]),
      label: labels[key],
      value: values[key],
    }));
}

function variables(
  env: Readonly<Record<string, string>> | undefined,
  at: readonly string[],
): SpecField[] {
  return Object.keys(env ?? {})
    .sort()
    .map(name => ({
      path: formatPath([...at, 'env', name]),
      label: `Variable ${name}`,
      value: env?.[name],
    }));
}
