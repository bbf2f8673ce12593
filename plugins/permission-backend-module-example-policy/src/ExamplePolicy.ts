import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  gitopsChangeMergePermission,
  gitopsWorkloadReadPermission,
  RESOURCE_TYPE_GITOPS_RELEASE,
} from '@slipway/plugin-gitops-common';
import {
  createReleaseConditionalDecision,
  releaseConditions,
} from '@slipway/plugin-gitops-node';

const PLATFORM = 'group:default/platform';
const AUDITORS = 'group:default/auditors';

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what in the example portal:
 *
 * - the platform team may do everything,
 * - auditors read everything and change nothing,
 * - everybody else reads everything, opens and approves changes of the workloads
 *   of their own teams, and merges these except into prod.
 */
export class ExamplePolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return deny;
    }
    const claims = user.info.ownershipEntityRefs;
    if (claims.includes(PLATFORM)) {
      return allow;
    }
    if (claims.includes(AUDITORS)) {
      return permission.attributes.action === 'read' ? allow : deny;
    }
    if (
      !isResourcePermission(permission, RESOURCE_TYPE_GITOPS_RELEASE) ||
      isPermission(permission, gitopsWorkloadReadPermission)
    ) {
      return allow;
    }
    const own = releaseConditions.isOwner({ claims });
    return createReleaseConditionalDecision(
      permission,
      isPermission(permission, gitopsChangeMergePermission)
        ? {
            allOf: [
              own,
              releaseConditions.inEnvironment({
                environments: ['dev', 'staging'],
              }),
            ],
          }
        : own,
    );
  }
}
