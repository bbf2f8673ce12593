import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type { ChangeAction } from '../change/changeAddress';
import type { WorkloadReleases } from './WorkloadReleases';

/** Something that can be done to a release. */
export interface MenuItem {
  action: ChangeAction | 'edit';
  /** The release that becomes another; a promotion may be to the next one. */
  release: Required<ReleaseName>;
  /** The other environment of a promotion. */
  other?: { direction: 'to' | 'from'; title: string };
  allowed: boolean;
}

/** What can be done to a workload in an environment; nothing where it is not. */
export function menuItems(
  release: Required<ReleaseName>,
  releases: Extract<WorkloadReleases, { state: 'known' }>,
): MenuItem[] {
  const { environments, isReleased, mayOpen } = releases;
  const index = environments.findIndex(
    ({ name }) => name === release.environment,
  );
  const inOther = (name: string) => ({ ...release, environment: name });
  const next = environments[index + 1];
  const isHere = isReleased(release);
  // A workload enters an environment from the one right before it.
  const before = environments
    .slice(isHere ? 0 : Math.max(0, index - 1), Math.max(0, index))
    .reverse()
    .find(({ name }) => isReleased(inOther(name)));
  const item = (action: MenuItem['action'], of = release): MenuItem => ({
    action,
    release: of,
    allowed: mayOpen(of),
  });
  return [
    ...(isHere ? [item('edit'), item('scale'), item('image')] : []),
    ...(isHere && next
      ? [
          {
            ...item('promote', inOther(next.name)),
            other: { direction: 'to' as const, title: next.title },
          },
        ]
      : []),
    ...(before
      ? [
          {
            ...item('promote'),
            other: { direction: 'from' as const, title: before.title },
          },
        ]
      : []),
    ...(isHere ? [item('roll-back'), item('decommission')] : []),
  ];
}
