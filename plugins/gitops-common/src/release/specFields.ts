import { childPath, fromSpec, type Sourced } from '../kubernetes';
import { formatPath } from '../path';
import type { EnvironmentOverride, WorkloadSpec } from '../spec';

/** Sections that an environment can override. */
type Overridable = 'resources' | 'expose';

type Section<K extends Overridable> = NonNullable<WorkloadSpec[K]>;

/**
 * The fields of a spec as they are in one environment: what `environments`
 * says there, else what the spec says for all.
 *
 * @public
 */
export class SpecFields {
  readonly override: EnvironmentOverride;
  /** Path of the environment's override in the spec. */
  readonly overridePath: string;

  constructor(readonly spec: WorkloadSpec, readonly environment: string) {
    const { environments = {} } = spec;
    this.override = Object.prototype.hasOwnProperty.call(
      environments,
      environment,
    )
      ? environments[environment]
      : {};
    this.overridePath = formatPath(['environments', environment]);
  }

  /** A field where the environment overrides it, without value if it does not. */
  overridden<K extends Overridable, F extends keyof Section<K> & string>(
    section: K,
    field: F,
  ): Sourced<Section<K>[F] | undefined> {
    const values = this.override[section] as Partial<Section<K>> | undefined;
    return fromSpec(
      values?.[field],
      `${this.overridePath}.${section}.${field}`,
    );
  }

  /** A field as the spec says it for all environments. */
  base<K extends Overridable, F extends keyof Section<K> & string>(
    section: K,
    field: F,
  ): Sourced<Section<K>[F] | undefined> {
    const values = this.spec[section] as Partial<Section<K>> | undefined;
    return fromSpec(values?.[field], `${section}.${field}`);
  }

  /** Environment variables, those of the environment over those for all. */
  variables(): Record<string, Sourced<string>> {
    const variables = new Map<string, Sourced<string>>();
    for (const [path, values] of [
      ['env', this.spec.env],
      [`${this.overridePath}.env`, this.override.env],
    ] as const) {
      for (const [name, value] of Object.entries(values ?? {})) {
        variables.set(name, fromSpec(value, childPath(path, name)));
      }
    }
    return Object.fromEntries(
      [...variables].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
}
