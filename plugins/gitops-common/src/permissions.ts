import {
  createPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Resource type of all Slipway permissions: one release, that is one workload in
 * one environment.
 *
 * @public
 */
export const RESOURCE_TYPE_GITOPS_RELEASE = 'gitops-release';

/**
 * Reading a workload's files, plans, changes and status.
 *
 * @public
 */
export const gitopsWorkloadReadPermission = createPermission({
  name: 'gitops.workload.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_GITOPS_RELEASE,
});

/**
 * Opening a change for a workload in an environment.
 *
 * @public
 */
export const gitopsChangeCreatePermission = createPermission({
  name: 'gitops.change.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_GITOPS_RELEASE,
});

/**
 * Approving a pull request that changes a release.
 *
 * @public
 */
export const gitopsChangeApprovePermission = createPermission({
  name: 'gitops.change.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_GITOPS_RELEASE,
});

/**
 * Merging a pull request that changes a release.
 *
 * @public
 */
export const gitopsChangeMergePermission = createPermission({
  name: 'gitops.change.merge',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_GITOPS_RELEASE,
});

/**
 * Asking a controller to compare an Application again, and reading it at once.
 *
 * @public
 */
export const gitopsApplicationRefreshPermission = createPermission({
  name: 'gitops.application.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_GITOPS_RELEASE,
});

/** @public */
export const gitopsPermissions: ResourcePermission<
  typeof RESOURCE_TYPE_GITOPS_RELEASE
>[] = [
  gitopsWorkloadReadPermission,
  gitopsChangeCreatePermission,
  gitopsChangeApprovePermission,
  gitopsChangeMergePermission,
  gitopsApplicationRefreshPermission,
];

/**
 * Names a release in a permission request. Without an environment it is the
 * workload as a whole, such as its catalog-info.yaml.
 *
 * @public
 */
export interface ReleaseName {
  /** Folder of the owning team. */
  team: string;
  workload: string;
  environment?: string;
}

/**
 * Reference of everything in the GitOps repository that belongs to the platform
 * and not to a workload: standards, waivers, ownership files, unknown paths.
 *
 * @public
 */
export const PLATFORM_RELEASE_REF = 'platform';

/**
 * Spells a release as a resource reference: `payments/checkout/dev`, and
 * `payments/checkout/*` without an environment.
 *
 * @public
 */
export function formatReleaseRef(name: ReleaseName): string {
  return `${name.team}/${name.workload}/${name.environment ?? '*'}`;
}

/**
 * Reads what {@link formatReleaseRef} writes.
 *
 * @returns `undefined` for {@link PLATFORM_RELEASE_REF} and for anything else
 * that does not name a release.
 *
 * @public
 */
export function parseReleaseRef(ref: string): ReleaseName | undefined {
  const [team, workload, environment, ...rest] = ref.split('/');
  if (!team || !workload || !environment || rest.length > 0) {
    return undefined;
  }
  return {
    team,
    workload,
    environment: environment === '*' ? undefined : environment,
  };
}
