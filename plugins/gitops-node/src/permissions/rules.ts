import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_GITOPS_RELEASE } from '@slipway/plugin-gitops-common';
import { z } from 'zod';

/**
 * What permission for a release is decided on.
 *
 * @public
 */
export interface ReleaseResource {
  /** Resource reference, see `formatReleaseRef`. */
  ref: string;
  /** Empty for the workload as a whole and for what is the platform's. */
  environment?: string;
  /**
   * Entity reference of the owner recorded in the base branch; for a workload
   * that does not exist yet, of the team that it is asked for. Empty for what is
   * the platform's.
   */
  owner?: string;
}

/**
 * The resource type of all Slipway permissions.
 *
 * @public
 */
export const releaseResourceRef = createPermissionResourceRef<
  ReleaseResource,
  { owner?: string[]; environment?: string[] }
>().with({
  pluginId: 'gitops',
  resourceType: RESOURCE_TYPE_GITOPS_RELEASE,
});

/**
 * Allows what one of `claims` (entity references) owns by the base branch.
 *
 * @public
 */
export const isOwnerRule = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow releases of workloads that one of the claims owns',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references, such as group:default/payments'),
  }),
  apply: (resource, { claims }) =>
    resource.owner !== undefined && claims.includes(resource.owner),
  toQuery: ({ claims }) => ({ owner: claims }),
});

/**
 * Allows releases in one of `environments`.
 *
 * @public
 */
export const inEnvironmentRule = createPermissionRule({
  name: 'IN_ENVIRONMENT',
  description: 'Allow releases in the given environments',
  resourceRef: releaseResourceRef,
  paramsSchema: z.object({
    environments: z.array(z.string()).describe('Names of environments'),
  }),
  apply: (resource, { environments }) =>
    resource.environment !== undefined &&
    environments.includes(resource.environment),
  toQuery: ({ environments }) => ({ environment: environments }),
});

/** @public */
export const releaseRules = [isOwnerRule, inEnvironmentRule];

const exported = createConditionExports({
  resourceRef: releaseResourceRef,
  rules: { isOwner: isOwnerRule, inEnvironment: inEnvironmentRule },
});

/**
 * Conditions for a permission policy.
 *
 * @public
 */
export const releaseConditions = exported.conditions;

/**
 * Wraps conditions as the decision of a permission policy.
 *
 * @public
 */
export const createReleaseConditionalDecision =
  exported.createConditionalDecision;
