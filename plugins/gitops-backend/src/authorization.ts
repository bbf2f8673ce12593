import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import type { RESOURCE_TYPE_GITOPS_RELEASE } from '@slipway/plugin-gitops-common';
import {
  releaseResourceRef,
  type ReleaseResource,
} from '@slipway/plugin-gitops-node';

/** A permission for releases. */
export type ReleasePermission = ResourcePermission<
  typeof RESOURCE_TYPE_GITOPS_RELEASE
>;

/** A decision that may still depend on the release. */
export interface ReleaseDecision {
  /** Whether the release is allowed. */
  allows(resource: ReleaseResource): boolean;
  /** @throws NotAllowedError when the release is not allowed. */
  require(resource: ReleaseResource): void;
}

/** The one place where permissions are decided. */
export class Authorization {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly registry: PermissionsRegistryService,
  ) {}

  /**
   * Asks the policy, before anything is read.
   *
   * @throws NotAllowedError when the permission is denied for every release.
   */
  async decide(
    credentials: BackstageCredentials,
    permission: ReleasePermission,
  ): Promise<ReleaseDecision> {
    const decision = await this.find(credentials, permission);
    if (!decision) {
      throw new NotAllowedError(
        `Not allowed: "${permission.name}" is denied to you. Ask the platform team for it.`,
      );
    }
    return decision;
  }

  /** The same, `undefined` when the permission is denied for every release. */
  async find(
    credentials: BackstageCredentials,
    permission: ReleasePermission,
  ): Promise<ReleaseDecision | undefined> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      return undefined;
    }
    const fits = createConditionAuthorizer(
      this.registry.getPermissionRuleset(releaseResourceRef),
    );
    const allows = (resource: ReleaseResource) => fits(decision, resource);
    return {
      allows,
      require(resource) {
        if (!allows(resource)) {
          throw new NotAllowedError(
            `Not allowed: "${permission.name}" on ${resource.ref}${
              resource.owner ? `, which ${resource.owner} owns` : ''
            }, is denied to you. Ask its owner or the platform team.`,
          );
        }
      },
    };
  }
}
