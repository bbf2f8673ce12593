import type { ReleaseName } from '@slipway/plugin-gitops-common';

/** Whether a name is that of one release, and not of a whole workload. */
export function isRelease(
  name: ReleaseName | undefined,
): name is Required<ReleaseName> {
  return name?.environment !== undefined;
}
