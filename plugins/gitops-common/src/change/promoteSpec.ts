import { formatPath, valueAt, withValueAt } from '../path';
import {
  parseWorkloadSpec,
  type EnvironmentOverride,
  type WorkloadSpec,
} from '../spec';
import type { PlatformStandards } from '../standards';
import type { DocumentPath, Parsed, Problem } from '../vocabulary';
import { specDifference } from './specDifference';

/**
 * What {@link promoteSpec} works on.
 *
 * @public
 */
export interface PromoteSpecOptions {
  /** As released to the environment that it comes from. */
  from: WorkloadSpec;
  /** Name of the environment that it comes from. */
  fromEnvironment: string;
  /** As released to the environment that it goes to, where it is. */
  to?: WorkloadSpec;
  /** Name of the environment that it goes to. */
  environment: string;
  standards: PlatformStandards;
  /**
   * Paths of the fields to take along, from {@link specDifference} of `to` and
   * the whole promotion. Everything unless given.
   */
  fields?: readonly DocumentPath[];
}

/**
 * Carries a released spec onward. What the target environment wishes for itself
 * stays: its replicas, and what was edited there. Wishes for environments before
 * it stay behind, wishes for later ones travel on.
 *
 * The image is what runs where it comes from; an image of the target's own makes
 * way for it, unless the promoted spec itself wishes one for there.
 *
 * @returns the spec to release, or every problem. Nothing throws.
 *
 * @public
 */
export function promoteSpec(options: PromoteSpecOptions): Parsed<WorkloadSpec> {
  const { from, to, environment, standards, fields } = options;
  const problems = [
    ...(standards.environments.some(({ name }) => name === environment)
      ? []
      : [
          {
            path: '',
            message: `There is no environment "${environment}".`,
            remedy: `Use one of: ${standards.environments
              .map(({ name }) => name)
              .join(', ')}.`,
          },
        ]),
    ...otherWorkload(from, to),
  ];
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const whole = parseWorkloadSpec({
    ...from,
    image: runningImage(options),
    environments: travellingWishes(options),
  });
  if (!whole.ok || fields === undefined) {
    return whole;
  }
  return to === undefined
    ? {
        ok: false,
        problems: [
          {
            path: '',
            message: `${from.name} is not in ${environment} yet, so there is nothing that single fields could go into.`,
            remedy: 'Promote everything.',
          },
        ],
      }
    : chosen(to, whole.value, fields);
}

function otherWorkload(
  from: WorkloadSpec,
  to: WorkloadSpec | undefined,
): Problem[] {
  return (['name', 'owner'] as const)
    .filter(path => to !== undefined && to[path] !== from[path])
    .map(path => ({
      path,
      message: `The two specs are of different workloads: the ${path} is "${from[path]}" here and "${to?.[path]}" there.`,
      remedy: 'Promote a workload to itself.',
    }));
}

function runningImage({ from, fromEnvironment }: PromoteSpecOptions) {
  const { tag, digest, placeholder, ...rest } =
    from.environments?.[fromEnvironment]?.image ?? {};
  const version = { tag, digest, placeholder };
  return Object.values(version).some(value => value !== undefined)
    ? { repository: from.image.repository, ...rest, ...defined(version) }
    : { ...from.image, ...rest };
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as Partial<T>;
}

/** Wishes for the target and for what comes after it; without any, no section. */
function travellingWishes({
  from,
  to,
  environment,
  standards,
}: PromoteSpecOptions): WorkloadSpec['environments'] {
  const order = standards.environments.map(({ name }) => name);
  const isLater = (name: string) =>
    order.indexOf(name) > order.indexOf(environment);
  const own = merged(
    from.environments?.[environment],
    to?.environments?.[environment],
  );
  const wishes = Object.entries({
    ...later(to, isLater),
    ...later(from, isLater),
    [environment]: own,
  }).filter(([, override]) => Object.keys(override).length > 0);
  return wishes.length > 0 ? Object.fromEntries(wishes) : undefined;
}

function later(
  spec: WorkloadSpec | undefined,
  isLater: (name: string) => boolean,
): Record<string, EnvironmentOverride> {
  return Object.fromEntries(
    Object.entries(spec?.environments ?? {}).filter(([name]) => isLater(name)),
  );
}

/** What the environment says itself counts; a wish from before fills the gaps. */
function merged(
  wish: EnvironmentOverride = {},
  own: EnvironmentOverride = {},
): EnvironmentOverride {
  const both = <K extends 'resources' | 'expose' | 'env'>(section: K) =>
    wish[section] || own[section]
      ? { [section]: { ...wish[section], ...own[section] } }
      : {};
  const { image: _, ...kept } = own;
  return {
    ...wish,
    ...kept,
    ...both('resources'),
    ...both('expose'),
    ...both('env'),
  };
}

function chosen(
  to: WorkloadSpec,
  whole: WorkloadSpec,
  fields: readonly DocumentPath[],
): Parsed<WorkloadSpec> {
  const differing = specDifference(to, whole).map(({ path }) => path);
  const unknown = fields.filter(path => !differing.includes(path));
  if (unknown.length > 0) {
    return {
      ok: false,
      problems: unknown.map(path => ({
        path,
        message: 'This field does not differ between the two environments.',
        remedy:
          differing.length > 0
            ? `Choose among: ${differing.join(', ')}.`
            : 'There is nothing to promote.',
      })),
    };
  }
  const result = fields.reduce<WorkloadSpec>(
    (spec, path) => withValueAt(spec, path, valueAt(whole, path)),
    to,
  );
  return parseWorkloadSpec(withoutEmpty(result));
}

/** A section whose last field was not there any more is not there either. */
function withoutEmpty(spec: WorkloadSpec): unknown {
  return ['expose', 'health', 'resources', 'env', 'network'].reduce<unknown>(
    (result, section) => withoutIfEmpty(result, section),
    Object.keys(spec.environments ?? {}).reduce<unknown>(
      (result, name) =>
        withoutIfEmpty(result, formatPath(['environments', name])),
      spec,
    ),
  );
}

function withoutIfEmpty(document: unknown, path: DocumentPath): unknown {
  const value = valueAt(document, path);
  return value !== undefined && Object.keys(Object(value)).length === 0
    ? withValueAt(document, path, undefined)
    : document;
}
