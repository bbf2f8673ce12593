import type { ApplicationView } from '@slipway/plugin-gitops-common/api';

/** Each workload that runs as one of the Applications, once. */
export function workloadsOf(
  applications: readonly Pick<ApplicationView, 'release'>[],
): { team: string; workload: string }[] {
  const names = applications.flatMap(({ release }) =>
    release ? [{ team: release.team, workload: release.workload }] : [],
  );
  return names.filter(
    ({ team, workload }, index) =>
      names.findIndex(
        other => other.team === team && other.workload === workload,
      ) === index,
  );
}
