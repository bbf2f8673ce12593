import type { PlatformStandards } from '../standards';

/**
 * Whether a release to an environment brings the workload's catalog entity. The
 * entity is one for all environments, and says what the furthest of them runs:
 * a release to an earlier environment leaves it alone.
 *
 * @param options - `released` are the environments that the base branch has the
 * workload in.
 *
 * @public
 */
export function bringsCatalogEntity(options: {
  standards: PlatformStandards;
  environment: string;
  released: readonly string[];
}): boolean {
  const order = options.standards.environments.map(({ name }) => name);
  const place = order.indexOf(options.environment);
  return options.released.every(name => order.indexOf(name) <= place);
}
