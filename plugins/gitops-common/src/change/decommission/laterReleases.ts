import type { PlanDecommissionOptions } from './planDecommission';

/** A word about the environments after this one that keep the workload. */
export function laterReleases({
  standards,
  identity,
  released,
}: PlanDecommissionOptions): string[] {
  const order = standards.environments.map(({ name }) => name);
  const later = order
    .slice(order.indexOf(identity.environment) + 1)
    .filter(name => released.includes(name));
  return later.length > 0
    ? [
        `The workload keeps running in ${later.join(
          ', ',
        )}, and nothing can be promoted there from ${
          identity.environment
        } any more. Where all of it is to go, begin with ${
          later[later.length - 1]
        }.`,
      ]
    : [];
}
