import type { WorkloadSpec } from '../../spec';

/**
 * The workloads among others that name this one as a dependency, as team/name.
 */
export function findDependents(
  { team, workload }: { team: string; workload: string },
  others: readonly WorkloadSpec[],
): string[] {
  const dependents = others
    .filter(({ dependencies = [] }) =>
      dependencies.some(
        dependency =>
          dependency.type === 'workload' &&
          dependency.ref === `${team}/${workload}`,
      ),
    )
    .map(({ owner, name }) => `${owner}/${name}`);
  return [...new Set(dependents)].sort();
}
