/**
 * What the sandbox answers on its service routes. Keys that we do not know are
 * passed over: the sandbox may be newer than this module.
 */
import { pullRequestStates } from '@slipway/plugin-gitops-node';
import { z } from 'zod';

const revisionSchema = z.string().regex(/^[0-9a-f]{40}$/);

const sideSchema = z.object({ branch: z.string(), revision: revisionSchema });

const pullRequestSchema = z.object({
  number: z.number().int(),
  url: z.string(),
  state: z.enum(pullRequestStates),
  title: z.string(),
  body: z.string(),
  head: sideSchema,
  base: sideSchema,
  askedBy: z.string().optional(),
  createdAt: z.string(),
  draft: z.boolean(),
  checks: z.enum(['pending', 'success', 'failure']),
  approvals: z.array(
    z.object({ by: z.string(), revision: revisionSchema, at: z.string() }),
  ),
  mergedRevision: revisionSchema.optional(),
  endedAt: z.string().optional(),
});

export const descriptionSchema = z.object({
  id: z.string(),
  webUrl: z.string(),
  cloneUrl: z.string(),
  defaultBranch: z.string(),
});

/** Of 204. */
export const nothingSchema = z.undefined();

export const pullRequestsSchema = z.object({
  pullRequests: z.array(pullRequestSchema),
});

export const openOutcomeSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['created', 'adopted']),
    pullRequest: pullRequestSchema,
  }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
]);

export const foundPullRequestSchema = z.object({
  pullRequest: pullRequestSchema.optional(),
});

export const changedPullRequestSchema = z.object({
  pullRequest: pullRequestSchema,
});
