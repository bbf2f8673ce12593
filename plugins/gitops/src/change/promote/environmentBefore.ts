import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type { Surroundings } from '../../newService/model/Surroundings';

/**
 * The nearest environment before that of a release, in promotion order, that the
 * workload is released to.
 */
export function environmentBefore(
  release: Required<ReleaseName>,
  surroundings: Pick<Surroundings, 'standards' | 'workloads'>,
): string | undefined {
  const { standards, workloads } = surroundings;
  const names = standards.environments.map(({ name }) => name);
  const released = workloads.find(
    ({ team, workload }) =>
      team === release.team && workload === release.workload,
  )?.environments;
  return names
    .slice(0, Math.max(0, names.indexOf(release.environment)))
    .reverse()
    .find(name => released?.includes(name));
}
